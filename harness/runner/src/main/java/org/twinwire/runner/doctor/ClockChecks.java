package org.twinwire.runner.doctor;

import org.twinwire.runner.control.ClockOffset;

/** The clock that events are stamped with. */
record ClockChecks(ExaminedNode node, Checks checks) {

  private static final int READINGS = 20;

  /** What two clocks of one kind may drift apart between two measurements. */
  private static final long DRIFT_NANOS = 5_000_000;

  void check() {
    checks.check("GET /v1/clock never goes back", "rising nanos", this::rises);
    checks.check(
        "GET /v1/clock can be aligned with the harness's",
        "the same distance twice, within 5 ms and a round trip",
        this::keepsItsDistance);
  }

  private Seen rises() {
    long last = node.clockNanos();
    for (int i = 1; i < READINGS; i++) {
      long next = node.clockNanos();
      if (next < last) {
        return Seen.wrong(last + ", then " + next);
      }
      last = next;
    }
    return Seen.RIGHT;
  }

  private Seen keepsItsDistance() {
    ClockOffset first = ClockOffset.measure(node::clockNanos, System::nanoTime);
    ClockOffset second = ClockOffset.measure(node::clockNanos, System::nanoTime);
    long apart = Math.abs(second.nanos() - first.nanos());
    long allowed = DRIFT_NANOS + first.roundTripNanos() + second.roundTripNanos();
    return Seen.is(apart <= allowed, apart + " ns apart");
  }
}
