package org.twinwire.core.implementation;

import java.util.List;
import org.twinwire.core.trace.Role;

/**
 * The implementations the two nodes of a pair are built on; none for a node of which nothing is
 * known.
 */
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

  /** Returns only the implementations of this stack. */
  public PairImplementations on(String stack) {
    return new PairImplementations(carrying(dialer, stack), carrying(listener, stack));
  }

  private static List<Implementation> carrying(List<Implementation> all, String stack) {
    return all.stream().filter(each -> each.carries(stack)).toList();
  }
}
