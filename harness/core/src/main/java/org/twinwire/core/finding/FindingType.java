package org.twinwire.core.finding;

/** The ways in which a case can deviate. */
public enum FindingType {
  LOST,
  MERGED,
  SPLIT,
  DUPLICATED,
  REORDERED,
  CORRUPTED,
  UNSOLICITED,
  LATE,
  TIMED_OUT,
  DISCONNECTED,
  LEFT_OPEN,
  WRONG_ANSWER,
  SLOWER,
  /** A step came to something else than the script expects, and no message is astray. */
  UNMET
}
