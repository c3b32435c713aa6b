package org.twinwire.core.finding;

/** The ways in which a case can deviate. */
public enum FindingType {
  LOST("a message that was sent did not reach the application"),
  MERGED("several messages reached the application as one"),
  SPLIT("one message reached the application as several"),
  DUPLICATED("a message reached the application more than once"),
  REORDERED("a message reached the application behind one that was sent later"),
  CORRUPTED("a message arrived with another content than it was sent with"),
  UNSOLICITED("a message arrived that nobody sent, or an answer that nobody asked for"),
  LATE("an answer came when its request had timed out, or was taken only when it came again"),
  TIMED_OUT("a request or a step had no result in time, and no message of it is missing"),
  DISCONNECTED("a session or a request was broken off although no step expects it"),
  LEFT_OPEN("a node left streams open that its peer was done with"),
  WRONG_ANSWER("an answer arrived whole, and the chain contradicts it"),
  SLOWER(
      "a step took longer than on the other side by more than its bound, or messages waited for"
          + " acknowledgements"),
  UNMET("a step came to something else than the script expects, and no message is astray");

  private final String meaning;

  FindingType(String meaning) {
    this.meaning = meaning;
  }

  /** What happened, in one line: the row of the type in the README. */
  public String meaning() {
    return meaning;
  }
}
