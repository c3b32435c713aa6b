package org.twinwire.core.ledger;

import org.twinwire.core.trace.Event;

/**
 * Recognises a message that its sender's transport took and did not write to the socket, at a node
 * that reports its writes: the last byte of its range is not written; or it never got a range, does
 * not wait for the peer's window, and no byte at all was written since.
 */
public final class Unwritten {

  private Unwritten() {}

  public static boolean is(Endpoint sender, Event.MessageSent sent) {
    if (!sender.reportsWrites()) {
      return false;
    }
    return isPlaced(sent) ? sender.writtenTo(sent.to()).isEmpty() : isNeverPlaced(sender, sent);
  }

  public static boolean isPlaced(Event.MessageSent sent) {
    return sent.to() > sent.from();
  }

  /** By the time of the writes: a node may report them late. */
  static boolean isNeverPlaced(Endpoint sender, Event.MessageSent sent) {
    return !isPlaced(sent)
        && sender.reportsWrites()
        && sender.waiting(sent).isEmpty()
        && sender.all(Event.BytesWritten.class).noneMatch(write -> write.nanos() >= sent.nanos());
  }
}
