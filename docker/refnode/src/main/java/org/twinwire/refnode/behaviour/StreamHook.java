package org.twinwire.refnode.behaviour;

import org.twinwire.wire.eth.Message;

/** Where a stream can depart in how it reads and writes messages. */
public interface StreamHook {

  /** Whether it decides alone when the socket is read. */
  default boolean decidesReading() {
    return false;
  }

  /** How the streams of a connection are listened to. */
  default Listening listening(Listening usual, String stack) {
    return usual;
  }

  /** Whether a stream that the peer has just opened is never answered. */
  default boolean silences() {
    return false;
  }

  /** Whether what follows a negotiation that has just ended, in the same data, is lost. */
  default boolean losesOverread() {
    return false;
  }

  /** A message as it is after its integrity was checked. */
  default Message decoded(Message message) {
    return message;
  }

  /** Whether somebody else than the application takes a message with this code. */
  default boolean steals(int code) {
    return false;
  }

  /** Whether a message with this code that comes before the listener is read all the same. */
  default boolean exempts(int code) {
    return false;
  }

  /** Whether messages that are handed over as one event have no bounds any more. */
  default boolean mergesEvents() {
    return false;
  }

  /** Bytes of a stream that are kept for a listener at most. */
  default long keptBytesMax(long usual) {
    return usual;
  }

  /** Whether a stream that ends because too much is kept ends without an event. */
  default boolean hidesOverflow() {
    return false;
  }

  /** Whether it sees itself to a message that is otherwise written on its stream now. */
  default boolean holds(OutgoingMessage message) {
    return false;
  }
}
