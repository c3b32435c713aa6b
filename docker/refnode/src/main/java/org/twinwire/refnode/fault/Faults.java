package org.twinwire.refnode.fault;

import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;
import org.twinwire.refnode.behaviour.Fault;
import org.twinwire.refnode.vocabulary.NotOffered;

/** The registry of faults. */
public final class Faults {

  private static final List<Fault> ALL =
      ServiceLoader.load(Fault.class, Fault.class.getClassLoader()).stream()
          .map(ServiceLoader.Provider::get)
          .sorted(Comparator.comparing(Fault::word))
          .toList();

  private Faults() {}

  /** All of them with the defaults of their parameters, by name. */
  public static List<Fault> all() {
    return ALL;
  }

  /** The names of all. */
  public static List<String> words() {
    return ALL.stream().map(Fault::word).toList();
  }

  /** The fault with this name; {@link NotOffered} if there is none. */
  public static Fault named(String word) {
    return ALL.stream()
        .filter(fault -> fault.word().equals(word))
        .findFirst()
        .orElseThrow(() -> new NotOffered("fault=" + word, String.join(", ", words())));
  }
}
