package org.twinwire.runner.doctor;

import org.twinwire.runner.doctor.CheckResult.Kind;

/** What a check saw; {@code got} is empty when it is right. */
record Seen(Kind kind, String got) {

  static final Seen RIGHT = new Seen(Kind.OK, "");

  static Seen wrong(Object got) {
    return new Seen(Kind.WRONG, String.valueOf(got).strip());
  }

  static Seen missing(Object got) {
    return new Seen(Kind.MISSING, String.valueOf(got));
  }

  static Seen notOffered(String reason) {
    return new Seen(Kind.NOT_OFFERED, reason);
  }

  static Seen is(boolean right, Object got) {
    return right ? RIGHT : wrong(got);
  }

  /** Something that has to be there at all. */
  static Seen exists(boolean there, Object got) {
    return there ? RIGHT : missing(got);
  }
}
