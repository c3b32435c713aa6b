package org.twinwire.refnode.fault;

/** Counts what passes and knows the one that a fault is for. */
public final class Countdown {

  private int left;

  public Countdown(int at) {
    this.left = at;
  }

  /** One more passes; says whether it is the one. */
  public boolean hit() {
    left = Math.max(left - 1, -1);
    return left == 0;
  }
}
