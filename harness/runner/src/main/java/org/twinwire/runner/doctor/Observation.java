package org.twinwire.runner.doctor;

import org.twinwire.runner.doctor.CheckResult.Kind;

/** What a check observed; {@code got} is empty if the requirement is met. */
record Observation(Kind kind, String got) {

  static final Observation RIGHT = new Observation(Kind.OK, "");

  static Observation wrong(Object got) {
    return new Observation(Kind.WRONG, String.valueOf(got).strip());
  }

  static Observation missing(Object got) {
    return new Observation(Kind.MISSING, String.valueOf(got));
  }

  static Observation notOffered(String reason) {
    return new Observation(Kind.NOT_OFFERED, reason);
  }

  static Observation is(boolean right, Object got) {
    return right ? RIGHT : wrong(got);
  }

  /** Observes whether something required exists. */
  static Observation exists(boolean there, Object got) {
    return there ? RIGHT : missing(got);
  }
}
