package org.twinwire.refnode.link;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apache.tuweni.bytes.Bytes;
import org.twinwire.refnode.events.MessageNote;
import org.twinwire.wire.eth.Message;

/**
 * What the application gets, or will get, as one message.
 *
 * @param bytes all that came with it
 * @param message what was read from them; empty if nothing could be
 * @param note what events say of it
 */
record Delivery(Bytes bytes, Optional<Message> message, MessageNote note) {

  static Delivery of(Message whole) {
    return new Delivery(whole.bytes(), Optional.of(whole), MessageNote.of(whole));
  }

  /** Bytes of which only {@code first} was read. */
  static Delivery of(Bytes bytes, Message first) {
    return new Delivery(bytes, Optional.of(first), MessageNote.of(bytes, first));
  }

  /** What it is after its message was changed; itself if it was not, or holds none. */
  Delivery changed(UnaryOperator<Message> how) {
    return message
        .map(how)
        .filter(other -> !message.equals(Optional.of(other)))
        .map(Delivery::of)
        .orElse(this);
  }

  static Delivery unreadable(Bytes bytes) {
    return new Delivery(bytes, Optional.empty(), MessageNote.unreadable(bytes));
  }
}
