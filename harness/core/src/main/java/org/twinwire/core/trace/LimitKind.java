package org.twinwire.core.trace;

/** The kinds of limits that the harness tells apart. Nodes and the tap may name further ones. */
public enum LimitKind {
  /** Of messages or bytes that wait for a listener. */
  BUFFER("buffer"),
  /** Of streams that are open, or that may be opened in a time. */
  STREAM("stream"),
  /** Of the runner: the peer did not forget a session that was over. */
  REDIAL("redial"),
  /** Of the runner: the whole case. */
  CASE("case"),
  /** Of the runner: from the last step until every session is closed. */
  CLOSING("closing"),
  /** Of the runner: an external command. */
  COMMAND("command"),
  /** Of the runner: the time of a control call. */
  CALL("call"),
  /** Of the runner: the bytes that answer a control call. */
  ANSWER("answer"),
  /** Of a node, the tap or the runner: events of one case. */
  EVENTS("events");

  private final String word;

  LimitKind(String word) {
    this.word = word;
  }

  /** Returns the word used for it in traces. */
  public String word() {
    return word;
  }

  /** Returns whether a limit with this name is of the kind: {@code receive-buffer} is a buffer. */
  boolean includes(String name) {
    return name.contains(word);
  }
}
