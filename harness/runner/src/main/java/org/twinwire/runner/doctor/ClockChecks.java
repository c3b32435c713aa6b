package org.twinwire.runner.doctor;

import org.twinwire.runner.control.ClockOffset;

/** Checks the clock that events are timed with. */
record ClockChecks(ExaminedNode node, Checks checks) {

  private static final int READINGS = 20;

  /** Largest drift of two clocks of one kind between two measurements. */
  private static final long DRIFT_NANOS = 5_000_000;

  void check() {
    checks.check("GET /v1/clock never goes back", "rising nanos", this::rises);
    checks.check(
        "GET /v1/clock can be aligned with the harness's",
        "the same distance twice, within 5 ms and a round trip",
        this::keepsItsDistance);
  }

  private Observation rises() {
    long last = node.clockNanos();
    for (int i = 1; i < READINGS; i++) {
      long next = node.clockNanos();
      if (next < last) {
        return Observation.wrong(last + ", then " + next);
      }
      last = next;
    }
    return Observation.RIGHT;
  }

  private Observation keepsItsDistance() {
    ClockOffset first = ClockOffset.measure(node::clockNanos, System::nanoTime);
    ClockOffset second = ClockOffset.measure(node::clockNanos, System::nanoTime);
    long apart = Math.abs(second.nanos() - first.nanos());
    long allowed = DRIFT_NANOS + first.roundTripNanos() + second.roundTripNanos();
    return Observation.is(apart <= allowed, apart + " ns apart");
  }
}
