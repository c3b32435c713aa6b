package org.twinwire.runner.bench;

/** How the requests of a batch follow each other. */
public enum Load {
  /** Each after the answer to the one before. */
  ONE_AT_A_TIME("sequential", "one at a time"),
  /** All at once, each in a write of its own. */
  IN_FLIGHT("pipelined", Batch.REQUESTS + " in flight");

  private final String mode;
  private final String text;

  Load(String mode, String text) {
    this.mode = mode;
    this.text = text;
  }

  /** Returns the word for it in the node contract. */
  String mode() {
    return mode;
  }

  /** Returns the words for it in tables. */
  String text() {
    return text;
  }
}
