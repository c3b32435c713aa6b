package org.twinwire.core.implementation;

import java.util.List;
import org.twinwire.core.trace.Role;

/** What the two nodes of a pair are built on; a node of which nothing is known has none. */
public record PairImplementations(List<Implementation> dialer, List<Implementation> listener) {

  public static final PairImplementations UNKNOWN = new PairImplementations(List.of(), List.of());

  public PairImplementations {
    dialer = List.copyOf(dialer);
    listener = List.copyOf(listener);
  }

  public List<Implementation> of(Role role) {
    return switch (role) {
      case DIALER -> dialer;
      case LISTENER -> listener;
    };
  }

  /** The same, without what does not carry {@code stack}. */
  public PairImplementations on(String stack) {
    return new PairImplementations(carrying(dialer, stack), carrying(listener, stack));
  }

  private static List<Implementation> carrying(List<Implementation> all, String stack) {
    return all.stream().filter(each -> each.carries(stack)).toList();
  }
}
