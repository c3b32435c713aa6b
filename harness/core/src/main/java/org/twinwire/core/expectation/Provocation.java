package org.twinwire.core.expectation;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.twinwire.core.ledger.ClockSlack;
import org.twinwire.core.scenario.Misbehaviour;
import org.twinwire.core.trace.EthCode;
import org.twinwire.core.trace.Event;
import org.twinwire.core.trace.Role;
import org.twinwire.core.trace.StepOutcome;
import org.twinwire.core.trace.Trace;

/**
 * Finds what the misbehaving node sent to provoke the end of a session. A session that ended
 * earlier says nothing about how the other node reacts. Events that a node does not report are not
 * held against it.
 */
final class Provocation {

  private final Misbehaviour misbehaviour;
  private final Role by;
  private final Trace trace;
  private final long sinceNanos;

  Provocation(Misbehaviour misbehaviour, Trace trace, StepOutcome ran) {
    this.misbehaviour = misbehaviour;
    this.by = misbehaviour.by();
    this.trace = trace;
    this.sinceNanos = ran.startedNanos() - ClockSlack.NANOS;
  }

  /** Tests whether the provocation reached the other node, as far as the events show. */
  boolean reached() {
    return switch (misbehaviour.kind()) {
      case HANDSHAKE -> !reports(Event.BytesWritten.class) || wrote();
      case HELLO -> !reports(Event.BytesWritten.class) || wroteHello();
      case STATUS -> sent(EthCode.STATUS::equals) && negotiated();
      case SILENCE -> hasTurn();
      case REQUEST -> sent(EthCode::isRequest);
      case ANSWER -> sent(EthCode::isAnswer);
      case MESSAGE -> ofStep(Event.MessageSent.class).findAny().isPresent();
      case BYTES ->
          !reports(Event.BytesWritten.class)
              || ofStep(Event.BytesWritten.class).findAny().isPresent();
    };
  }

  /** Describes the provocation, such as {@code the dialer's Status was sent}. */
  String text() {
    return "the %s's %s %s"
        .formatted(
            by.word(),
            misbehaviour.kind().noun(),
            misbehaviour.kind() == Misbehaviour.Kind.SILENCE ? "had come" : "was sent");
  }

  private <E extends Event> Stream<E> all(Role role, Class<E> type) {
    return trace.events().stream()
        .filter(event -> event.node().equals(role.word()))
        .filter(type::isInstance)
        .map(type::cast);
  }

  private <E extends Event> Stream<E> ofStep(Class<E> type) {
    return all(by, type).filter(event -> event.nanos() >= sinceNanos);
  }

  /**
   * Tests whether the node reports such events at all; a session that was never open shows nothing.
   */
  private boolean reports(Class<? extends Event> type) {
    return all(by, type).findAny().isPresent()
        || all(by, Event.BytesRead.class).findAny().isPresent();
  }

  private boolean wrote() {
    return all(by, Event.BytesWritten.class).findAny().isPresent();
  }

  /**
   * Tests whether the Hello was written. A dialer's Hello follows the ack that it has read; a
   * listener's Hello shares a write with its ack.
   */
  private boolean wroteHello() {
    Optional<Event.BytesRead> first = all(by, Event.BytesRead.class).findFirst();
    Predicate<Event> behind =
        event -> by == Role.LISTENER || first.filter(r -> r.seq() < event.seq()).isPresent();
    return all(by, Event.BytesWritten.class).anyMatch(behind);
  }

  private boolean sent(Predicate<EthCode> which) {
    return all(by, Event.MessageSent.class)
        .flatMap(event -> EthCode.of(event.message().code()).stream())
        .anyMatch(which);
  }

  /**
   * Tests whether the protocol was agreed. With lazy negotiation, a message is sent together with
   * the proposal.
   */
  private boolean negotiated() {
    List<Event.StreamOpened> opened = all(by, Event.StreamOpened.class).toList();
    return opened.isEmpty() || agreed();
  }

  private boolean hasTurn() {
    return agreed()
        || all(by.other(), Event.MessageSent.class).findAny().isPresent()
        || all(by, Event.MessageDelivered.class).findAny().isPresent();
  }

  private boolean agreed() {
    return Stream.of(Role.values())
        .anyMatch(role -> all(role, Event.StreamNegotiated.class).findAny().isPresent());
  }
}
