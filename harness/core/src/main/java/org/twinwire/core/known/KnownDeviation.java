package org.twinwire.core.known;

import org.twinwire.core.expectation.Mismatch;
import org.twinwire.core.finding.Finding;
import org.twinwire.core.finding.FindingType;

/** The deviation that an entry of known-issues.yaml excuses. */
public sealed interface KnownDeviation {

  /** A finding with its cause. */
  record Found(FindingType type, String cause) implements KnownDeviation {

    boolean is(Finding other) {
      return other.type() == type && other.cause().equals(cause);
    }

    @Override
    public String toString() {
      return type + " " + cause;
    }
  }

  /**
   * A step whose expectation is not met although every message is in order, such as a peer that is
   * accepted.
   *
   * @param step from 0
   */
  record Unmet(int step) implements KnownDeviation {

    boolean is(Mismatch other) {
      return other.step() == step;
    }

    @Override
    public String toString() {
      return "step " + (step + 1) + " unmet";
    }
  }
}
