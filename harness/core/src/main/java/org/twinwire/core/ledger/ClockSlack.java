package org.twinwire.core.ledger;

/** The largest difference between the clocks of two nodes after alignment. */
public final class ClockSlack {

  public static final long NANOS = 2_000_000;

  private ClockSlack() {}
}
