package org.twinwire.refnode.behaviour;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * How a node treats its streams.
 *
 * @param listening when it listens on a stream, unless that has to be at once
 * @param timing how long it takes, and lets a peer take
 * @param pool which transactions it has for the next block
 * @param fault what it does wrong
 * @param misbehaviours how it breaks the protocol on purpose, at most one of each kind
 */
public record Behaviour(
    LifeCycle lifeCycle,
    Framing framing,
    Negotiating negotiating,
    Listening listening,
    Answering answering,
    Timing timing,
    PoolKind pool,
    Fault fault,
    List<Misbehaviour> misbehaviours) {

  /** Nothing is lost with these. The timeout of Status is go-ethereum's handshakeTimeout. */
  public static final Behaviour DEFAULT =
      new Behaviour(
          LifeCycle.LONG_LIVED,
          Framing.VARINT,
          Negotiating.AWAIT,
          new Listening(
              Attachment.BEFORE_NEGOTIATION, 1, Duration.ofSeconds(1), BufferPolicy.REPLAY),
          new Answering(AnswerOrder.IN_ORDER, AnswersEnd.FIN),
          new Timing(Duration.ZERO, Duration.ofSeconds(5), Duration.ofSeconds(10)),
          PoolKind.FIXED,
          new Fault.None(),
          List.of());

  public Behaviour {
    misbehaviours = List.copyOf(misbehaviours);
  }

  /** What departs from it on one connection. */
  public Hooks hooks() {
    return new Hooks(
        Stream.concat(Stream.of(fault.hook()), misbehaviours.stream().map(Misbehaviour::hook))
            .toList());
  }

  /** How long its application is busy before each read of a stream. */
  public Duration readPause() {
    return timing.readPause();
  }

  /** How long a peer may take to send its Status. */
  public Duration statusTimeout() {
    return timing.statusTimeout();
  }

  public Behaviour with(LifeCycle other) {
    return change(draft -> draft.lifeCycle = other);
  }

  public Behaviour with(Framing other) {
    return change(draft -> draft.framing = other);
  }

  public Behaviour with(Negotiating other) {
    return change(draft -> draft.negotiating = other);
  }

  public Behaviour with(Attachment other) {
    return change(draft -> draft.listening = listening.with(other));
  }

  public Behaviour with(BufferPolicy other) {
    return change(draft -> draft.listening = listening.with(other));
  }

  public Behaviour with(AnswerOrder other) {
    return change(draft -> draft.answering = new Answering(other, answering.end()));
  }

  public Behaviour with(AnswersEnd other) {
    return change(draft -> draft.answering = new Answering(answering.order(), other));
  }

  public Behaviour withReadPause(Duration other) {
    return change(draft -> draft.timing = timing.withReadPause(other));
  }

  public Behaviour with(PoolKind other) {
    return change(draft -> draft.pool = other);
  }

  public Behaviour with(Fault other) {
    return change(draft -> draft.fault = other);
  }

  public Behaviour withLateMessages(int other) {
    return change(draft -> draft.listening = listening.withMessages(other));
  }

  public Behaviour withLateAfter(Duration other) {
    return change(draft -> draft.listening = listening.withWithin(other));
  }

  public Behaviour withStatusTimeout(Duration other) {
    return change(draft -> draft.timing = timing.withStatusTimeout(other));
  }

  public Behaviour withSyncTimeout(Duration other) {
    return change(draft -> draft.timing = timing.withSyncTimeout(other));
  }

  /** The same, but with this misbehaviour in place of any of its kind. */
  public Behaviour with(Misbehaviour other) {
    Stream<Misbehaviour> others =
        misbehaviours.stream().filter(one -> !one.getClass().equals(other.getClass()));
    Stream<Misbehaviour> added = Stream.of(other).filter(one -> !one.isProper());
    return change(draft -> draft.misbehaviours = Stream.concat(others, added).toList());
  }

  private Behaviour change(Consumer<Draft> change) {
    Draft draft = new Draft(this);
    change.accept(draft);
    return draft.behaviour();
  }

  /** A behaviour while one of its values is replaced. */
  private static final class Draft {
    private LifeCycle lifeCycle;
    private Framing framing;
    private Negotiating negotiating;
    private Listening listening;
    private Answering answering;
    private Timing timing;
    private PoolKind pool;
    private Fault fault;
    private List<Misbehaviour> misbehaviours;

    Draft(Behaviour from) {
      lifeCycle = from.lifeCycle;
      framing = from.framing;
      negotiating = from.negotiating;
      listening = from.listening;
      answering = from.answering;
      timing = from.timing;
      pool = from.pool;
      fault = from.fault;
      misbehaviours = from.misbehaviours;
    }

    Behaviour behaviour() {
      return new Behaviour(
          lifeCycle,
          framing,
          negotiating,
          listening,
          answering,
          timing,
          pool,
          fault,
          misbehaviours);
    }
  }
}
