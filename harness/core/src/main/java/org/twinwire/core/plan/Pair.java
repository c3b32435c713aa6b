package org.twinwire.core.plan;

/** Names of two nodes, each with its release where that is not the default one. */
public record Pair(String dialer, String listener) {

  /** The reference node against itself: what a run plays unless it is told otherwise. */
  public static final Pair REFERENCE = new Pair("refnode", "refnode");

  /** {@code refnode → geth}; the address of a running node is shortened. */
  @Override
  public String toString() {
    return ShortAddress.in(dialer + " → " + listener);
  }
}
