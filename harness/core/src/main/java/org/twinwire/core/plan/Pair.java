package org.twinwire.core.plan;

/** The names of two nodes, each with its release unless that is the default one. */
public record Pair(String dialer, String listener) {

  /** The reference node against itself, the default of a run. */
  public static final Pair REFERENCE = new Pair("refnode", "refnode");

  /** Returns {@code refnode → geth}; the address of a running node is shortened. */
  @Override
  public String toString() {
    return ShortAddress.in(dialer + " → " + listener);
  }
}
