package org.twinwire.core.ledger;

import org.twinwire.core.trace.Role;

/**
 * Something that silence will not bring.
 *
 * @param what one line: the message or the request, and its state
 * @param place who has to move before it goes on: the word of a role, or {@code tap}
 * @param settleTimes how many settle times of silence it takes to be sure
 */
public record Outstanding(String what, String place, int settleTimes) {

  /** A reader may pause, and go on: a collection of garbage, a full disk. */
  private static final int OF_A_PAUSE = 5;

  private static final String TAP = "tap";

  /** The receiver has it, and did nothing about it. */
  static Outstanding arrived(String what, Role receiver) {
    return new Outstanding(what, receiver.word(), 1);
  }

  /** It left the sender and was not read yet. */
  static Outstanding onItsWay(String what, Role receiver) {
    return new Outstanding(what, receiver.word(), OF_A_PAUSE);
  }

  /** It left the sender, and the tap keeps it back. */
  static Outstanding held(String what) {
    return new Outstanding(what, TAP, OF_A_PAUSE);
  }
}
