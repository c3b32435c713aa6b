package org.twinwire.refnode.behaviour;

import java.time.Duration;

/**
 * How a node treats its streams.
 *
 * @param attachment when it listens on a stream, unless that has to be at once
 * @param lateMessages for {@link Attachment#LATE}: listen once so many messages have come
 * @param lateAfter for {@link Attachment#LATE}: or so long after the stream was opened
 * @param buffer what becomes of data that came earlier
 * @param statusTimeout how long a peer may take to send its Status
 */
public record Behaviour(
    LifeCycle lifeCycle,
    Framing framing,
    Negotiating negotiating,
    Attachment attachment,
    int lateMessages,
    Duration lateAfter,
    BufferPolicy buffer,
    AnswerOrder answers,
    Duration statusTimeout) {

  /** Nothing is lost with these. The timeout is go-ethereum's handshakeTimeout. */
  public static final Behaviour DEFAULT =
      new Behaviour(
          LifeCycle.LONG_LIVED,
          Framing.VARINT,
          Negotiating.AWAIT,
          Attachment.BEFORE_NEGOTIATION,
          1,
          Duration.ofSeconds(1),
          BufferPolicy.REPLAY,
          AnswerOrder.IN_ORDER,
          Duration.ofSeconds(5));

  public Behaviour with(LifeCycle other) {
    return new Behaviour(
        other,
        framing,
        negotiating,
        attachment,
        lateMessages,
        lateAfter,
        buffer,
        answers,
        statusTimeout);
  }

  public Behaviour with(Framing other) {
    return new Behaviour(
        lifeCycle,
        other,
        negotiating,
        attachment,
        lateMessages,
        lateAfter,
        buffer,
        answers,
        statusTimeout);
  }

  public Behaviour with(Negotiating other) {
    return new Behaviour(
        lifeCycle,
        framing,
        other,
        attachment,
        lateMessages,
        lateAfter,
        buffer,
        answers,
        statusTimeout);
  }

  public Behaviour with(Attachment other) {
    return new Behaviour(
        lifeCycle,
        framing,
        negotiating,
        other,
        lateMessages,
        lateAfter,
        buffer,
        answers,
        statusTimeout);
  }

  public Behaviour with(BufferPolicy other) {
    return new Behaviour(
        lifeCycle,
        framing,
        negotiating,
        attachment,
        lateMessages,
        lateAfter,
        other,
        answers,
        statusTimeout);
  }

  public Behaviour with(AnswerOrder other) {
    return new Behaviour(
        lifeCycle,
        framing,
        negotiating,
        attachment,
        lateMessages,
        lateAfter,
        buffer,
        other,
        statusTimeout);
  }

  public Behaviour withLateMessages(int messages) {
    return new Behaviour(
        lifeCycle,
        framing,
        negotiating,
        attachment,
        messages,
        lateAfter,
        buffer,
        answers,
        statusTimeout);
  }

  public Behaviour withLateAfter(Duration after) {
    return new Behaviour(
        lifeCycle,
        framing,
        negotiating,
        attachment,
        lateMessages,
        after,
        buffer,
        answers,
        statusTimeout);
  }

  public Behaviour withStatusTimeout(Duration timeout) {
    return new Behaviour(
        lifeCycle,
        framing,
        negotiating,
        attachment,
        lateMessages,
        lateAfter,
        buffer,
        answers,
        timeout);
  }
}
