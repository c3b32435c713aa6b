package org.twinwire.core.judge;

/**
 * Which sides deviate: none, the candidate, the baseline or both. {@code CANDIDATE_ALONE} means
 * that the baseline cannot be played and the candidate is judged alone.
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
