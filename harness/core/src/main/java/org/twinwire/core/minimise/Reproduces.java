package org.twinwire.core.minimise;

/** Plays a candidate and looks for the finding. */
@FunctionalInterface
public interface Reproduces {

  /** How many of so many tries showed the finding. */
  int count(Candidate candidate, int tries);
}
