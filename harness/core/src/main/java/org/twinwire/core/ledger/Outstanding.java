package org.twinwire.core.ledger;

import org.twinwire.core.trace.Role;

/**
 * Something that is expected next but will not happen while all nodes are silent.
 *
 * @param what one line: the message or the request, and its state
 * @param place who has to act next: the word of a role, or {@code tap}
 * @param settleTimes number of settle times of silence after which it counts as stuck
 */
public record Outstanding(String what, String place, int settleTimes) {

  /** A reader may pause and then go on, for example for garbage collection or a full disk. */
  private static final int OF_A_PAUSE = 5;

  private static final String TAP = "tap";

  /** Returns a message that the receiver has got and not processed. */
  static Outstanding arrived(String what, Role receiver) {
    return new Outstanding(what, receiver.word(), 1);
  }

  /** Returns a message that has left the sender and was not read yet. */
  static Outstanding onItsWay(String what, Role receiver) {
    return new Outstanding(what, receiver.word(), OF_A_PAUSE);
  }

  /** Returns transactions that a pool does not have yet. */
  public static Outstanding lacking(String what, Role pool) {
    return onItsWay(what, pool);
  }

  /** Returns a message that has left the sender and is held back by the tap. */
  static Outstanding held(String what) {
    return new Outstanding(what, TAP, OF_A_PAUSE);
  }
}
