package org.twinwire.runner.bench;

/** Something whose answers are timed. */
interface Subject {

  /** Returns the first cell of its row: the pair of nodes. */
  String who();

  /** Returns the stack of its row. */
  String stack();

  /** Asks {@link Turn#BATCHES} batches in each load. */
  Turn measure();
}
