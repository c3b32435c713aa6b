package org.twinwire.refnode.behaviour;

import org.twinwire.refnode.vocabulary.NamedValue;

/** In which order a node answers requests that follow close upon each other. */
public enum AnswerOrder implements NamedValue {
  IN_ORDER,
  /** The second before the first, the fourth before the third. */
  SWAPPED_PAIRS
}
