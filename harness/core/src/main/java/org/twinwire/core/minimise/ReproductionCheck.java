package org.twinwire.core.minimise;

/** Plays a candidate and looks for the finding. */
@FunctionalInterface
public interface ReproductionCheck {

  /** Returns how many of {@code tries} runs showed the finding. */
  int count(Candidate candidate, int tries);

  /**
   * Tests whether at least {@code needed} of {@code tries} runs show the finding; may stop as soon
   * as that is known.
   */
  default boolean atLeast(int needed, Candidate candidate, int tries) {
    return count(candidate, tries) >= needed;
  }
}
