package org.twinwire.refnode.behaviour;

import org.twinwire.refnode.vocabulary.NamedValue;

/** What a node does with a stream once everything that was asked on it is answered. */
public enum AnswersEnd implements NamedValue {
  /** Ends its direction behind the last answer. */
  FIN,
  /** Leaves its direction open for good. */
  OPEN
}
