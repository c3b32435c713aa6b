package org.twinwire.core.trace;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Optional;

/**
 * One thing that happened during a case, as the node contract's {@code GET /v1/events} reports it.
 *
 * <p>{@code seq} counts from 1 per node and case, {@code nanos} is the runner's clock after
 * alignment. {@code session} names one connection as its own node calls it. {@code stream} is the
 * same text at both ends: {@code rlpx}, or {@code <initiator's role>-<id>} such as {@code
 * dialer-0}. Offsets count the bytes of one TCP stream in one direction, {@code from} included,
 * {@code to} excluded.
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
  @JsonSubTypes.Type(name = "request-started", value = Event.RequestStarted.class),
  @JsonSubTypes.Type(name = "request-ended", value = Event.RequestEnded.class),
  @JsonSubTypes.Type(name = "tap-opened", value = Event.TapOpened.class),
  @JsonSubTypes.Type(name = "tap-closed", value = Event.TapClosed.class),
  @JsonSubTypes.Type(name = "tap-read", value = Event.TapRead.class),
  @JsonSubTypes.Type(name = "tap-forwarded", value = Event.TapForwarded.class),
  @JsonSubTypes.Type(name = "tap-held", value = Event.TapHeld.class),
  @JsonSubTypes.Type(name = "tap-cut", value = Event.TapCut.class),
  @JsonSubTypes.Type(name = "log", value = Event.LogLine.class),
  @JsonSubTypes.Type(name = "limit-hit", value = Event.LimitHit.class),
  @JsonSubTypes.Type(name = "step-started", value = Event.StepStarted.class),
  @JsonSubTypes.Type(name = "step-ended", value = Event.StepEnded.class),
  @JsonSubTypes.Type(name = "teardown-started", value = Event.TeardownStarted.class),
  @JsonSubTypes.Type(name = "black-box", value = Event.BlackBox.class),
  @JsonSubTypes.Type(name = "node-limits", value = Event.NodeLimits.class),
  @JsonSubTypes.Type(name = "process-died", value = Event.ProcessDied.class),
  @JsonSubTypes.Type(name = "unknown", value = Event.Unknown.class),
})
public sealed interface Event {

  long seq();

  long nanos();

  /** {@code dialer}, {@code listener}, {@code tap} or {@code runner}. */
  String node();

  /** A TCP connection stands; everything read and written on it counts from here. */
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

  /** The connection is over. {@code reason} is the transport's word for why, if it has one. */
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

  record BytesWritten(long seq, long nanos, String node, String session, long from, long to)
      implements Event {}

  record BytesRead(long seq, long nanos, String node, String session, long from, long to)
      implements Event {}

  /**
   * Handed to the transport; {@code from}–{@code to} is the range it takes on the connection, empty
   * while that is not known.
   */
  record MessageSent(
      long seq,
      long nanos,
      String node,
      String session,
      String stream,
      Message message,
      long from,
      long to)
      implements Event {}

  /**
   * The peer takes no more of the stream for now, so a message that was sent has to wait for its
   * place; {@code queuedBytes} of the stream wait with it.
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

  /** What was queued is on its way; {@code from}–{@code to} is the range it takes. */
  record MessagePlaced(
      long seq,
      long nanos,
      String node,
      String session,
      String stream,
      Message message,
      long from,
      long to)
      implements Event {}

  record MessageDecoded(
      long seq, long nanos, String node, String session, String stream, Message message)
      implements Event {}

  /** Kept because nobody listens; {@code bufferedBytes} is the buffer's length with it. */
  record MessageBuffered(
      long seq,
      long nanos,
      String node,
      String session,
      String stream,
      Message message,
      long bufferedBytes)
      implements Event {}

  /** Handed to the application as one event. */
  record MessageDelivered(
      long seq, long nanos, String node, String session, String stream, Message message)
      implements Event {}

  record RequestStarted(
      long seq, long nanos, String node, String session, String stream, String requestId, int code)
      implements Event {}

  /**
   * The request is over. {@code outcome} is {@code answered}, {@code timed-out} or {@code
   * disconnected}; any other word of a foreign node is kept as it stands.
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
   * The tap stands between the nodes: {@code dialer} is the dialer's end of one connection, {@code
   * listener} the tap's own end of the other, both as {@code host:port}.
   */
  record TapOpened(
      long seq, long nanos, String node, String session, String dialer, String listener)
      implements Event {}

  /** Both connections are over; {@code by} is who ended them: a role, or {@code tap}. */
  record TapClosed(long seq, long nanos, String node, String session, String by) implements Event {}

  /** The tap took bytes on their way to {@code towards}; {@code hex} as far as its limit goes. */
  record TapRead(
      long seq,
      long nanos,
      String node,
      String session,
      Role towards,
      long from,
      long to,
      Optional<String> hex)
      implements Event {}

  record TapForwarded(
      long seq, long nanos, String node, String session, Role towards, long from, long to)
      implements Event {}

  /** The tap keeps bytes back, whatever becomes of them later. */
  record TapHeld(
      long seq, long nanos, String node, String session, Role towards, long from, long to)
      implements Event {}

  /**
   * The tap ended a direction behind byte {@code at}: {@code fin}, {@code rst} or {@code
   * half-close}.
   */
  record TapCut(
      long seq, long nanos, String node, String session, Role towards, long at, String how)
      implements Event {}

  record LogLine(
      long seq, long nanos, String node, Optional<String> session, String level, String text)
      implements Event {}

  /** A limit was reached; {@code text} says which, what was got and what is allowed. */
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

  /** {@code early} when the runner gave up before the step's own timeout, all being quiet. */
  record StepEnded(long seq, long nanos, String node, int step, boolean early) implements Event {}

  /**
   * From here on the runner ends what the script has left open; what ended before did so itself.
   *
   * @param outstanding what the runner had waited for in vain, in one line; empty: nothing
   */
  record TeardownStarted(long seq, long nanos, String node, Optional<String> outstanding)
      implements Event {

    /** With nothing outstanding. */
    public TeardownStarted(long seq, long nanos, String node) {
      this(seq, nanos, node, Optional.empty());
    }
  }

  /** The node that plays {@code role} reports nothing: all that is known of it is what it did. */
  record BlackBox(long seq, long nanos, String node, Role role) implements Event {}

  /** How much the node that plays {@code role} says it puts into one answer. */
  record NodeLimits(long seq, long nanos, String node, Role role, AnswerLimits limits)
      implements Event {}

  /**
   * The node that plays {@code role} ended, and nobody had asked it to.
   *
   * @param how for a person, such as {@code exit code 3}
   * @param lastLines of its output; none where it cannot be read
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

  /** An event of a type this version does not know; kept as {@code raw} JSON, never skipped. */
  record Unknown(long seq, long nanos, String node, String raw) implements Event {}
}
