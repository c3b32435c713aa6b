package org.twinwire.core.ledger;

/** How far the clocks of two nodes may be apart after alignment. */
public final class ClockSlack {

  public static final long NANOS = 2_000_000;

  private ClockSlack() {}
}
