package org.twinwire.core.results;

/** Where the deviation is: on no side, on the candidate, on the baseline, on both. */
public enum ComparisonClass {
  SAME,
  CANDIDATE_ONLY,
  BASELINE_ONLY,
  BOTH;

  public static ComparisonClass of(boolean baselineDeviates, boolean candidateDeviates) {
    if (baselineDeviates) {
      return candidateDeviates ? BOTH : BASELINE_ONLY;
    }
    return candidateDeviates ? CANDIDATE_ONLY : SAME;
  }
}
