package org.twinwire.core.judge;

/**
 * Where the deviation is: on no side, on the candidate, on the baseline, on both; or that there is
 * none to look for, because the baseline cannot be played and the candidate is judged alone.
 */
public enum ComparisonClass {
  SAME,
  CANDIDATE_ONLY,
  BASELINE_ONLY,
  BOTH,
  CANDIDATE_ALONE;

  public static ComparisonClass of(boolean baselineDeviates, boolean candidateDeviates) {
    if (baselineDeviates) {
      return candidateDeviates ? BOTH : BASELINE_ONLY;
    }
    return candidateDeviates ? CANDIDATE_ONLY : SAME;
  }
}
