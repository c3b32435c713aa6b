package org.twinwire.refnode.adversary;

import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;
import org.twinwire.refnode.behaviour.Misbehaviour;

/** The registry of misbehaviours. */
public final class Misbehaviours {

  private static final List<Misbehaviour> ALL =
      ServiceLoader.load(Misbehaviour.class, Misbehaviour.class.getClassLoader()).stream()
          .map(ServiceLoader.Provider::get)
          .sorted(Comparator.comparing(one -> one.getClass().getSimpleName()))
          .toList();

  private Misbehaviours() {}

  /** All of them, each proper. */
  public static List<Misbehaviour> all() {
    return ALL;
  }
}
