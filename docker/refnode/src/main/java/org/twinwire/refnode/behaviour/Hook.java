package org.twinwire.refnode.behaviour;

import io.netty.channel.ChannelHandler;
import java.util.List;
import org.apache.tuweni.bytes.Bytes;
import org.twinwire.wire.eth.Message;

/**
 * Where one connection can depart from what a correct node does. Every method is a no-op by
 * default; who departs overrides what it needs, and may count. Event loop only.
 */
public interface Hook {

  /** Handlers between the socket and the codecs of the stack, the first next to the socket. */
  default List<ChannelHandler> atSocket(String stack) {
    return List.of();
  }

  /** Handlers that see each frame of RLPx before it is sealed, the first next to the socket. */
  default List<ChannelHandler> atFrames() {
    return List.of();
  }

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

  /** The items of an answer. */
  default List<Bytes> items(List<Bytes> items) {
    return items;
  }

  /** Whether it sees to an answer itself, which is otherwise written now. */
  default boolean takes(DueAnswer answer) {
    return false;
  }

  /** Whether an answer belongs to the oldest request of its kind, whatever its id. */
  default boolean ignoresIds() {
    return false;
  }
}
