package org.twinwire.runner.cases;

/** When a call is given up that nobody will answer any more. */
public enum Patience {
  /** Once both nodes are quiet and core says that nothing can come. */
  EARLY,
  /** When the node's own time is over. */
  FULL
}
