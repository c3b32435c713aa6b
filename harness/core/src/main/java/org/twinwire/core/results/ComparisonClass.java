package org.twinwire.core.results;

/** Where the deviation is: on no side, on the candidate, on the baseline, on both. */
public enum ComparisonClass {
  SAME,
  CANDIDATE_ONLY,
  BASELINE_ONLY,
  BOTH
}
