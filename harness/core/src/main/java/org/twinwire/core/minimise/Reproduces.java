package org.twinwire.core.minimise;

/** Plays a candidate and looks for the finding. */
@FunctionalInterface
public interface Reproduces {

  /** How many of so many tries showed the finding. */
  int count(Candidate candidate, int tries);

  /** Whether {@code needed} of so many tries show it; may end as soon as that is known. */
  default boolean atLeast(int needed, Candidate candidate, int tries) {
    return count(candidate, tries) >= needed;
  }
}
