package org.twinwire.core.trace;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Optional;

/**
 * One thing that happened during a case, as the node contract's {@code GET /v1/events} reports it.
 *
 * <p>{@code seq} counts from 1 per node and case, {@code nanos} is the runner's clock after
 * alignment. {@code session} is the name a node has for one of its connections. {@code stream} is
 * the same text at both ends: {@code rlpx}, or {@code <initiator's role>-<id>} such as {@code
 * dialer-0}. Offsets count the bytes of one {@code carrier} in one direction: of a stream, or of
 * the connection where it is missing.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type", defaultImpl = Event.Unknown.class)
@JsonSubTypes({
  @JsonSubTypes.Type(name = "session-opened", value = Event.SessionOpened.class),
  @JsonSubTypes.Type(name = "session-closed", value = Event.SessionClosed.class),
  @JsonSubTypes.Type(name = "stream-opened", value = Event.StreamOpened.class),
  @JsonSubTypes.Type(name = "stream-negotiated", value = Event.StreamNegotiated.class),
  @JsonSubTypes.Type(name = "stream-closed", value = Event.StreamClosed.class),
  @JsonSubTypes.Type(name = "stream-reset", value = Event.StreamReset.class),
  @JsonSubTypes.Type(name = "listener-attached", value = Event.ListenerAttached.class),
  @JsonSubTypes.Type(name = "bytes-written", value = Event.BytesWritten.class),
  @JsonSubTypes.Type(name = "bytes-read", value = Event.BytesRead.class),
  @JsonSubTypes.Type(name = "message-sent", value = Event.MessageSent.class),
  @JsonSubTypes.Type(name = "message-queued", value = Event.MessageQueued.class),
  @JsonSubTypes.Type(name = "message-placed", value = Event.MessagePlaced.class),
  @JsonSubTypes.Type(name = "message-decoded", value = Event.MessageDecoded.class),
  @JsonSubTypes.Type(name = "message-buffered", value = Event.MessageBuffered.class),
  @JsonSubTypes.Type(name = "message-delivered", value = Event.MessageDelivered.class),
  @JsonSubTypes.Type(name = "packet-sent", value = Event.PacketSent.class),
  @JsonSubTypes.Type(name = "packet-delivered", value = Event.PacketDelivered.class),
  @JsonSubTypes.Type(name = "packet-refused", value = Event.PacketRefused.class),
  @JsonSubTypes.Type(name = "ping-sent", value = Event.PingSent.class),
  @JsonSubTypes.Type(name = "ping-received", value = Event.PingReceived.class),
  @JsonSubTypes.Type(name = "ping-answered", value = Event.PingAnswered.class),
  @JsonSubTypes.Type(name = "request-started", value = Event.RequestStarted.class),
  @JsonSubTypes.Type(name = "request-ended", value = Event.RequestEnded.class),
  @JsonSubTypes.Type(name = "head-changed", value = Event.HeadChanged.class),
  @JsonSubTypes.Type(name = "transactions-named", value = Event.TransactionsNamed.class),
  @JsonSubTypes.Type(name = "transactions-added", value = Event.TransactionsAdded.class),
  @JsonSubTypes.Type(name = "tap-opened", value = Event.TapOpened.class),
  @JsonSubTypes.Type(name = "tap-closed", value = Event.TapClosed.class),
  @JsonSubTypes.Type(name = "tap-read", value = Event.TapRead.class),
  @JsonSubTypes.Type(name = "tap-forwarded", value = Event.TapForwarded.class),
  @JsonSubTypes.Type(name = "tap-held", value = Event.TapHeld.class),
  @JsonSubTypes.Type(name = "tap-cut", value = Event.TapCut.class),
  @JsonSubTypes.Type(name = "tap-packet", value = Event.TapPacket.class),
  @JsonSubTypes.Type(name = "log", value = Event.LogLine.class),
  @JsonSubTypes.Type(name = "limit-hit", value = Event.LimitHit.class),
  @JsonSubTypes.Type(name = "step-started", value = Event.StepStarted.class),
  @JsonSubTypes.Type(name = "step-ended", value = Event.StepEnded.class),
  @JsonSubTypes.Type(name = "teardown-started", value = Event.TeardownStarted.class),
  @JsonSubTypes.Type(name = "black-box", value = Event.BlackBox.class),
  @JsonSubTypes.Type(name = "node-identity", value = Event.NodeIdentity.class),
  @JsonSubTypes.Type(name = "node-limits", value = Event.NodeLimits.class),
  @JsonSubTypes.Type(name = "process-died", value = Event.ProcessDied.class),
  @JsonSubTypes.Type(name = "time-of-day", value = Event.TimeOfDay.class),
  @JsonSubTypes.Type(name = "unknown", value = Event.Unknown.class),
})
public sealed interface Event {

  long seq();

  long nanos();

  /** {@code dialer}, {@code listener}, {@code tap} or {@code runner}. */
  String node();

  /** What covers a range of bytes in one direction of a carrier. */
  sealed interface OfBytes extends Event {

    /** Returns the stream whose bytes are counted; empty: those of the connection are. */
    Optional<String> carrier();

    long from();

    long to();

    default ByteRange bytes() {
      return new ByteRange(carrier(), from(), to());
    }
  }

  /** A connection is established; the offsets of its bytes count from here. */
  record SessionOpened(
      long seq,
      long nanos,
      String node,
      String session,
      Role role,
      String stack,
      String local,
      String remote)
      implements Event {}

  /**
   * The connection has ended. {@code reason} is what the transport gives as the reason, if
   * anything.
   */
  record SessionClosed(
      long seq, long nanos, String node, String session, By by, Optional<String> reason)
      implements Event {}

  record StreamOpened(long seq, long nanos, String node, String session, String stream, By by)
      implements Event {}

  record StreamNegotiated(
      long seq, long nanos, String node, String session, String stream, String protocol)
      implements Event {}

  /** One direction of the stream has ended: {@code LOCAL} stops writing, {@code REMOTE} did. */
  record StreamClosed(long seq, long nanos, String node, String session, String stream, By by)
      implements Event {}

  record StreamReset(
      long seq,
      long nanos,
      String node,
      String session,
      String stream,
      By by,
      Optional<String> reason)
      implements Event {}

  record ListenerAttached(long seq, long nanos, String node, String session, String stream)
      implements Event {}

  record BytesWritten(
      long seq,
      long nanos,
      String node,
      String session,
      long from,
      long to,
      @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<String> carrier)
      implements OfBytes {}

  record BytesRead(
      long seq,
      long nanos,
      String node,
      String session,
      long from,
      long to,
      @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<String> carrier)
      implements OfBytes {}

  /**
   * The message was handed to the transport; {@code from}–{@code to} is its range on the carrier,
   * empty while it is not known.
   */
  record MessageSent(
      long seq,
      long nanos,
      String node,
      String session,
      String stream,
      Message message,
      long from,
      long to,
      @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<String> carrier)
      implements OfBytes {

    /** A range on the connection. */
    public MessageSent(
        long seq,
        long nanos,
        String node,
        String session,
        String stream,
        Message message,
        long from,
        long to) {
      this(seq, nanos, node, session, stream, message, from, to, Optional.empty());
    }
  }

  /**
   * The peer accepts no more bytes of the stream for now, so a message that was sent is queued;
   * {@code queuedBytes} is what is queued on the stream, with it.
   */
  record MessageQueued(
      long seq,
      long nanos,
      String node,
      String session,
      String stream,
      Message message,
      long queuedBytes)
      implements Event {}

  /** A queued message was written; {@code from}–{@code to} is its range. */
  record MessagePlaced(
      long seq,
      long nanos,
      String node,
      String session,
      String stream,
      Message message,
      long from,
      long to,
      @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<String> carrier)
      implements OfBytes {}

  record MessageDecoded(
      long seq, long nanos, String node, String session, String stream, Message message)
      implements Event {}

  /**
   * The message was buffered because nothing listens; {@code bufferedBytes} is the buffer's length
   * with it.
   */
  record MessageBuffered(
      long seq,
      long nanos,
      String node,
      String session,
      String stream,
      Message message,
      long bufferedBytes)
      implements Event {}

  /** The message was handed to the application as one event. */
  record MessageDelivered(
      long seq, long nanos, String node, String session, String stream, Message message)
      implements Event {}

  /** A packet of discovery, at one of the endpoints of a node. It belongs to no session. */
  sealed interface OfPacket extends Event {

    /** Returns the name of the endpoint: {@code node} or {@code bootnode}. */
    String endpoint();

    /** Returns the endpoint's address, {@code ip:port}. */
    String local();

    /** Returns the address that the packet goes to or came from. */
    String remote();

    Packet packet();
  }

  record PacketSent(
      long seq,
      long nanos,
      String node,
      String endpoint,
      String local,
      String remote,
      Packet packet)
      implements OfPacket {}

  /** The packet was read, checked and taken. */
  record PacketDelivered(
      long seq,
      long nanos,
      String node,
      String endpoint,
      String local,
      String remote,
      Packet packet)
      implements OfPacket {}

  /** The packet was read and dropped. */
  record PacketRefused(
      long seq,
      long nanos,
      String node,
      String endpoint,
      String local,
      String remote,
      Packet packet,
      String reason)
      implements OfPacket {}

  /**
   * A ping was sent, of p2p or of the muxer. {@code ping} is what it carries, or where that is
   * nothing its number in the direction; the peer's event of the same ping has the same.
   */
  record PingSent(long seq, long nanos, String node, String session, String ping)
      implements Event {}

  /** A ping of the peer came, and is answered. */
  record PingReceived(long seq, long nanos, String node, String session, String ping)
      implements Event {}

  /** The answer to a ping came. */
  record PingAnswered(long seq, long nanos, String node, String session, String ping)
      implements Event {}

  record RequestStarted(
      long seq, long nanos, String node, String session, String stream, String requestId, int code)
      implements Event {}

  /**
   * The request has ended. {@code outcome} is {@code answered}, {@code timed-out} or {@code
   * disconnected}; any other word of a foreign node is kept unchanged.
   */
  record RequestEnded(
      long seq, long nanos, String node, String session, String requestId, String outcome)
      implements Event {

    /** Returns whether it ended like this. */
    public boolean endedAs(OutcomeKind kind) {
      return outcome.equals(kind.word());
    }
  }

  /**
   * A block became the head of a node's chain; {@code dropped} blocks are not in the chain any
   * more. The number is decimal.
   */
  record HeadChanged(long seq, long nanos, String node, String number, String hash, long dropped)
      implements Event {}

  /**
   * The message with this code and digest, which the node sent, carries, announces or asks for
   * these transactions. Many are in several events about one message.
   *
   * @param hashes {@code 0x} hex
   */
  record TransactionsNamed(
      long seq,
      long nanos,
      String node,
      String session,
      int code,
      String digest,
      List<String> hashes)
      implements Event {
    public TransactionsNamed {
      hashes = List.copyOf(hashes);
    }

    /** Returns whether the message has this code. */
    public boolean isOf(EthCode other) {
      return code == other.number();
    }
  }

  /** These transactions came in the session, and the node's pool has them from here on. */
  record TransactionsAdded(long seq, long nanos, String node, String session, List<String> hashes)
      implements Event {
    public TransactionsAdded {
      hashes = List.copyOf(hashes);
    }
  }

  /**
   * The tap is connected to both nodes: {@code dialer} is the dialer's end of one connection,
   * {@code listener} the tap's own end of the other, both as {@code host:port}.
   */
  record TapOpened(
      long seq, long nanos, String node, String session, String dialer, String listener)
      implements Event {}

  /** Both connections have ended; {@code by} is who ended them: a role, or {@code tap}. */
  record TapClosed(long seq, long nanos, String node, String session, String by) implements Event {}

  /** The tap read bytes on their way to {@code towards}; {@code hex} holds them up to a limit. */
  record TapRead(
      long seq,
      long nanos,
      String node,
      String session,
      Role towards,
      long from,
      long to,
      Optional<String> hex,
      @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<String> carrier)
      implements OfBytes {}

  record TapForwarded(
      long seq,
      long nanos,
      String node,
      String session,
      Role towards,
      long from,
      long to,
      @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<String> carrier)
      implements OfBytes {}

  /** The tap holds bytes back, for a time or for good. */
  record TapHeld(
      long seq,
      long nanos,
      String node,
      String session,
      Role towards,
      long from,
      long to,
      @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<String> carrier)
      implements OfBytes {}

  /**
   * The tap ended a direction after byte {@code at}: {@code fin}, {@code rst} or {@code
   * half-close}.
   */
  record TapCut(
      long seq,
      long nanos,
      String node,
      String session,
      Role towards,
      long at,
      String how,
      @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<String> carrier)
      implements Event {

    /** Returns the last byte that it let pass, as an empty range behind that byte. */
    public ByteRange end() {
      return new ByteRange(carrier, at, at);
    }
  }

  /**
   * What the tap did with a packet on its way to {@code towards}.
   *
   * @param hash its first 32 bytes, {@code 0x} hex
   */
  record TapPacket(
      long seq, long nanos, String node, Role towards, String hash, int size, PacketFate fate)
      implements Event {}

  record LogLine(
      long seq, long nanos, String node, Optional<String> session, String level, String text)
      implements Event {}

  /** A limit was reached; {@code text} says which one, what was got and what is allowed. */
  record LimitHit(
      long seq,
      long nanos,
      String node,
      Optional<String> session,
      Optional<String> stream,
      String limit,
      String text)
      implements Event {

    /** Returns whether the limit is of this kind. */
    public boolean isOf(LimitKind kind) {
      return kind.includes(limit);
    }
  }

  record StepStarted(long seq, long nanos, String node, int step) implements Event {}

  /**
   * {@code early} when the runner gave up before the step's timeout because nothing moved any more.
   */
  record StepEnded(long seq, long nanos, String node, int step, boolean early) implements Event {}

  /**
   * From here on the runner ends what the script left open; whatever ended before was not ended by
   * the runner.
   *
   * @param outstanding what the runner waited for without result, in one line; empty: nothing
   */
  record TeardownStarted(long seq, long nanos, String node, Optional<String> outstanding)
      implements Event {

    /** A teardown with nothing outstanding. */
    public TeardownStarted(long seq, long nanos, String node) {
      this(seq, nanos, node, Optional.empty());
    }
  }

  /** The node with this role reports no events: only its effects are known. */
  record BlackBox(long seq, long nanos, String node, Role role) implements Event {}

  /**
   * The node with this role is known in discovery by this id.
   *
   * @param id public key, 128 hex digits
   */
  record NodeIdentity(long seq, long nanos, String node, Role role, String id) implements Event {}

  /** How much the node with this role states that it puts into one answer. */
  record NodeLimits(long seq, long nanos, String node, Role role, AnswerLimits limits)
      implements Event {}

  /**
   * The node with this role ended without being asked to.
   *
   * @param how for a person, such as {@code exit code 3}
   * @param lastLines of its output; empty if it cannot be read
   */
  record ProcessDied(
      long seq,
      long nanos,
      String node,
      Role role,
      Fatality fatality,
      String how,
      List<String> lastLines)
      implements Event {
    public ProcessDied {
      lastLines = List.copyOf(lastLines);
    }
  }

  /** The time of day at this event, by which packets expire. */
  record TimeOfDay(long seq, long nanos, String node, long unixMillis) implements Event {

    /** Returns the time of day at another event of the same trace. */
    public long unixMillisAt(long otherNanos) {
      return unixMillis + Math.floorDiv(otherNanos - nanos, 1_000_000L);
    }
  }

  /** An event of a type this version does not know; kept as {@code raw} JSON, never skipped. */
  record Unknown(long seq, long nanos, String node, String raw) implements Event {}
}
