package org.twinwire.refnode.behaviour;

/** In which order a node answers requests that follow close upon each other. */
public enum AnswerOrder implements Worded {
  IN_ORDER,
  /** The second before the first, the fourth before the third. */
  SWAPPED_PAIRS
}
