package org.twinwire.refnode.behaviour;

/** What a node does with a stream once everything that was asked on it is answered. */
public enum AnswersEnd implements Worded {
  /** Ends its direction behind the last answer. */
  FIN,
  /** Leaves its direction open for good. */
  OPEN
}
