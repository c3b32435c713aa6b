package org.twinwire.runner.cases;

/** When to give up a call that will not be answered. */
public enum Patience {
  /** Once both nodes are silent and core finds that nothing can arrive. */
  EARLY,
  /** Once the node's own timeout is over. */
  FULL
}
