package org.twinwire.core.ledger;

import org.twinwire.core.trace.Event;

/**
 * Recognises a message that its sender's transport accepted and did not write to the socket.
 * Requires a node that reports its writes. Either the last byte of the message's range is not
 * written, or the message never got a range, does not wait for the peer's window, and nothing was
 * written since.
 */
public final class Unwritten {

  private Unwritten() {}

  public static boolean is(Endpoint sender, Event.MessageSent sent) {
    if (!sender.reportsWrites()) {
      return false;
    }
    return isPlaced(sent) ? !sender.written().includes(sent.bytes()) : isNeverPlaced(sender, sent);
  }

  public static boolean isPlaced(Event.MessageSent sent) {
    return !sent.bytes().isPosition();
  }

  /** Compares times of writes, not their order: a node may report its writes late. */
  static boolean isNeverPlaced(Endpoint sender, Event.MessageSent sent) {
    return !isPlaced(sent)
        && sender.reportsWrites()
        && sender.waiting(sent).isEmpty()
        && sender.all(Event.BytesWritten.class).noneMatch(write -> write.nanos() >= sent.nanos());
  }
}
