package org.twinwire.core.ledger;

import java.util.Optional;
import java.util.stream.Stream;
import org.twinwire.core.trace.By;
import org.twinwire.core.trace.Event;

/**
 * Tells which undelivered messages an end of the session that the script expects accounts for:
 *
 * <ul>
 *   <li>the receiver ended the session before it had read the message, or in the very step in which
 *       the message was sent;
 *   <li>the sender's session had ended before the message was sent;
 *   <li>the sender ended the session in that step, and the bytes never reached the receiver.
 * </ul>
 */
final class Underway {

  private final ExpectedEnds ends;

  Underway(ExpectedEnds ends) {
    this.ends = ends;
  }

  /** The reason, as a ledger state; empty: no expected end accounts for it. */
  Optional<String> reason(Lane lane, Event.MessageSent sent) {
    return Stream.of(lane.to().closed(), lane.from().closed())
        .flatMap(Optional::stream)
        .flatMap(end -> ends.of(lane.connection().openedNanos(), end.nanos()).stream())
        .flatMap(window -> reason(lane, sent, window).stream())
        .findFirst();
  }

  private static Optional<String> reason(
      Lane lane, Event.MessageSent sent, ExpectedEnds.Window window) {
    boolean inStep = sent.nanos() >= window.fromNanos() - ExpectedEnds.CLOCK_SLACK_NANOS;
    return byReceiver(lane, sent, inStep)
        .or(() -> afterEnd(lane, sent))
        .or(() -> bySender(lane, sent, inStep));
  }

  private static Optional<String> byReceiver(Lane lane, Event.MessageSent sent, boolean inStep) {
    return lane.to()
        .closed(By.LOCAL)
        .filter(end -> inStep || !readBefore(lane, sent, end))
        .map(end -> "underway when the %s ended the session".formatted(end.node()));
  }

  private static boolean readBefore(Lane lane, Event.MessageSent sent, Event end) {
    boolean seen =
        lane.seen(lane.sends().indexOf(sent)).stream().anyMatch(event -> event.seq() < end.seq());
    return seen
        || (sent.to() > sent.from()
            && lane.to().readTo(sent.to()).filter(read -> read.seq() < end.seq()).isPresent());
  }

  private static Optional<String> afterEnd(Lane lane, Event.MessageSent sent) {
    return lane.from()
        .closed()
        .filter(end -> end.seq() < sent.seq())
        .map(end -> "sent when the session had ended");
  }

  private static Optional<String> bySender(Lane lane, Event.MessageSent sent, boolean inStep) {
    return lane.from()
        .closed(By.LOCAL)
        .filter(end -> inStep && lane.to().readTo(sent.to()).isEmpty())
        .filter(end -> lane.seen(lane.sends().indexOf(sent)).isEmpty())
        .map(end -> "cut off when the %s ended the session".formatted(end.node()));
  }
}
