package org.twinwire.core.finding;

/** What the outcome of a step shows of a cause where the events of the case do not. */
public enum StepSign {
  /** The step was refused, and the reason names a limit. */
  NAMED_LIMIT,
  /** A connecting node gave up, and its peer had sent no Status. */
  NO_STATUS
}
