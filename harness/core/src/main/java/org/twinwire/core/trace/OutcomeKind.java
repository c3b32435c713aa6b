package org.twinwire.core.trace;

/** The kinds of {@link Outcome}, with the words the node contract has for them. */
public enum OutcomeKind {
  CONNECTED("connected"),
  ANSWERED("answered"),
  FOUND("found"),
  REPLIED("replied"),
  DONE("done"),
  TIMED_OUT("timed-out"),
  DISCONNECTED("disconnected"),
  REFUSED("refused"),
  UNSUPPORTED("unsupported");

  private final String word;

  OutcomeKind(String word) {
    this.word = word;
  }

  /** Returns the word used for it in traces, scenarios and results. */
  public String word() {
    return word;
  }
}
