package org.twinwire.core.ledger;

/**
 * Something that silence will not bring.
 *
 * @param what one line: the message or the request, and its state
 * @param settleTimes how many settle times of silence it takes to be sure
 */
public record Outstanding(String what, int settleTimes) {

  /** A reader may pause, and go on: a collection of garbage, a full disk. */
  private static final int OF_A_PAUSE = 5;

  /** The receiver has it, and did nothing about it. */
  static Outstanding arrived(String what) {
    return new Outstanding(what, 1);
  }

  /** It left the sender and was not read yet. */
  static Outstanding onItsWay(String what) {
    return new Outstanding(what, OF_A_PAUSE);
  }
}
