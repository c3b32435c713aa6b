package org.twinwire.refnode.events;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Optional;

/**
 * One thing that happened, as {@code GET /v1/events} tells it (docker/README.md). Number and time
 * are added by the log. Offsets count the bytes of one direction of the TCP connection, {@code
 * from} included, {@code to} excluded.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(name = "session-opened", value = NodeEvent.SessionOpened.class),
  @JsonSubTypes.Type(name = "session-closed", value = NodeEvent.SessionClosed.class),
  @JsonSubTypes.Type(name = "stream-opened", value = NodeEvent.StreamOpened.class),
  @JsonSubTypes.Type(name = "stream-negotiated", value = NodeEvent.StreamNegotiated.class),
  @JsonSubTypes.Type(name = "stream-closed", value = NodeEvent.StreamClosed.class),
  @JsonSubTypes.Type(name = "stream-reset", value = NodeEvent.StreamReset.class),
  @JsonSubTypes.Type(name = "listener-attached", value = NodeEvent.ListenerAttached.class),
  @JsonSubTypes.Type(name = "bytes-written", value = NodeEvent.BytesWritten.class),
  @JsonSubTypes.Type(name = "bytes-read", value = NodeEvent.BytesRead.class),
  @JsonSubTypes.Type(name = "message-sent", value = NodeEvent.MessageSent.class),
  @JsonSubTypes.Type(name = "message-queued", value = NodeEvent.MessageQueued.class),
  @JsonSubTypes.Type(name = "message-placed", value = NodeEvent.MessagePlaced.class),
  @JsonSubTypes.Type(name = "message-decoded", value = NodeEvent.MessageDecoded.class),
  @JsonSubTypes.Type(name = "message-buffered", value = NodeEvent.MessageBuffered.class),
  @JsonSubTypes.Type(name = "message-delivered", value = NodeEvent.MessageDelivered.class),
  @JsonSubTypes.Type(name = "packet-sent", value = NodeEvent.PacketSent.class),
  @JsonSubTypes.Type(name = "packet-delivered", value = NodeEvent.PacketDelivered.class),
  @JsonSubTypes.Type(name = "packet-refused", value = NodeEvent.PacketRefused.class),
  @JsonSubTypes.Type(name = "request-started", value = NodeEvent.RequestStarted.class),
  @JsonSubTypes.Type(name = "request-ended", value = NodeEvent.RequestEnded.class),
  @JsonSubTypes.Type(name = "head-changed", value = NodeEvent.HeadChanged.class),
  @JsonSubTypes.Type(name = "ping-sent", value = NodeEvent.PingSent.class),
  @JsonSubTypes.Type(name = "ping-received", value = NodeEvent.PingReceived.class),
  @JsonSubTypes.Type(name = "ping-answered", value = NodeEvent.PingAnswered.class),
  @JsonSubTypes.Type(name = "transactions-named", value = NodeEvent.TransactionsNamed.class),
  @JsonSubTypes.Type(name = "transactions-added", value = NodeEvent.TransactionsAdded.class),
  @JsonSubTypes.Type(name = "log", value = NodeEvent.LogLine.class),
  @JsonSubTypes.Type(name = "limit-hit", value = NodeEvent.LimitHit.class),
})
public sealed interface NodeEvent {

  /** A TCP connection stands. */
  record SessionOpened(String session, Role role, String stack, String local, String remote)
      implements NodeEvent {}

  /** The connection is over. */
  record SessionClosed(String session, By by, Optional<String> reason) implements NodeEvent {}

  record StreamOpened(String session, String stream, By by) implements NodeEvent {}

  record StreamNegotiated(String session, String stream, String protocol) implements NodeEvent {}

  /** One direction of the stream has ended. */
  record StreamClosed(String session, String stream, By by) implements NodeEvent {}

  record StreamReset(String session, String stream, By by, Optional<String> reason)
      implements NodeEvent {}

  record ListenerAttached(String session, String stream) implements NodeEvent {}

  record BytesWritten(String session, long from, long to) implements NodeEvent {}

  record BytesRead(String session, long from, long to) implements NodeEvent {}

  /** The range is empty while it is not known. */
  record MessageSent(String session, String stream, MessageNote message, long from, long to)
      implements NodeEvent {}

  /** The peer takes no more for now; {@code queuedBytes} of the stream wait, it included. */
  record MessageQueued(String session, String stream, MessageNote message, long queuedBytes)
      implements NodeEvent {}

  record MessagePlaced(String session, String stream, MessageNote message, long from, long to)
      implements NodeEvent {}

  record MessageDecoded(String session, String stream, MessageNote message) implements NodeEvent {}

  /** {@code bufferedBytes} is the buffer's length with it. */
  record MessageBuffered(String session, String stream, MessageNote message, long bufferedBytes)
      implements NodeEvent {}

  record MessageDelivered(String session, String stream, MessageNote message)
      implements NodeEvent {}

  /** A packet of discovery was handed to the socket. */
  record PacketSent(UdpEndpoint endpoint, String local, String remote, PacketNote packet)
      implements NodeEvent {}

  /** A packet of discovery was read, checked and taken. */
  record PacketDelivered(UdpEndpoint endpoint, String local, String remote, PacketNote packet)
      implements NodeEvent {}

  /** A packet of discovery was read and dropped. */
  record PacketRefused(
      UdpEndpoint endpoint, String local, String remote, PacketNote packet, String reason)
      implements NodeEvent {}

  record RequestStarted(String session, String stream, String requestId, int code)
      implements NodeEvent {}

  record RequestEnded(String session, String requestId, String outcome) implements NodeEvent {}

  /** A block became the head; {@code dropped} blocks are not in the chain any more. */
  record HeadChanged(String number, String hash, long dropped) implements NodeEvent {}

  /** {@code ping} is what it carries, or over RLPx, where it carries nothing, its number. */
  record PingSent(String session, String ping) implements NodeEvent {}

  /** The peer's ping came, and is answered. */
  record PingReceived(String session, String ping) implements NodeEvent {}

  record PingAnswered(String session, String ping) implements NodeEvent {}

  /** A message that was sent carries, announces or asks for these, {@code 0x} hex. */
  record TransactionsNamed(String session, int code, String digest, List<String> hashes)
      implements NodeEvent {
    public TransactionsNamed {
      hashes = List.copyOf(hashes);
    }
  }

  /** These came in the session and are in the pool now, {@code 0x} hex. */
  record TransactionsAdded(String session, List<String> hashes) implements NodeEvent {
    public TransactionsAdded {
      hashes = List.copyOf(hashes);
    }
  }

  record LogLine(Optional<String> session, String level, String text) implements NodeEvent {}

  record LimitHit(Optional<String> session, Optional<String> stream, String limit, String text)
      implements NodeEvent {}
}
