package org.twinwire.runner.cases;

import org.twinwire.core.plan.PlannedComparison;

/** Which node dials and which listens. */
public record PairNames(String dialer, String listener) {

  public static PairNames of(PlannedComparison planned) {
    return new PairNames(planned.dialer(), planned.listener());
  }
}
