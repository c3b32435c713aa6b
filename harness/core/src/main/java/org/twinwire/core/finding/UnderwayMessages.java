package org.twinwire.core.finding;

import java.util.Optional;
import java.util.stream.Stream;
import org.twinwire.core.expectation.ExpectedEnds;
import org.twinwire.core.ledger.ClockSlack;
import org.twinwire.core.ledger.Connection;
import org.twinwire.core.ledger.Direction;
import org.twinwire.core.ledger.Endpoint;
import org.twinwire.core.ledger.Entry;
import org.twinwire.core.trace.By;
import org.twinwire.core.trace.Event;
import org.twinwire.core.trace.Role;

/**
 * Tells which undelivered messages an end of the session that the script expects accounts for:
 *
 * <ul>
 *   <li>the receiver ended the session before it had read the message, or in the very step in which
 *       the message was sent;
 *   <li>the sender's session had ended before the message was sent;
 *   <li>the sender ended the session in that step, and the bytes never reached the receiver;
 *   <li>the sender reset the stream, or ended the session, behind the message, and the script
 *       admits that the receiver drops what came before.
 * </ul>
 *
 * <p>What was sent when the runner had begun to tidy up is accounted for by that.
 */
final class UnderwayMessages {

  private final ExpectedEnds ends;

  UnderwayMessages(ExpectedEnds ends) {
    this.ends = ends;
  }

  /** The reason, as a ledger state; empty: no expected end accounts for it. */
  Optional<String> reason(Direction lane, int position) {
    return inTeardown(lane, position).or(() -> atEnd(lane, position));
  }

  private static Optional<String> inTeardown(Direction lane, int position) {
    return Optional.of("sent when the runner had begun to tidy up")
        .filter(
            reason ->
                lane.connection().interventions().tidiedUpBy(lane.sends().get(position).nanos()));
  }

  private Optional<String> atEnd(Direction lane, int position) {
    return Stream.of(lane.to().closed(), lane.from().closed())
        .flatMap(Optional::stream)
        .flatMap(end -> ends.of(lane.connection().openedNanos(), end.nanos()).stream())
        .flatMap(window -> reason(lane, position, window).stream())
        .findFirst()
        .or(() -> dropped(lane.connection(), lane.sender(), lane.sends().get(position)));
  }

  /** Whether the message may have been dropped with an end behind it; then why. */
  Optional<String> dropped(Connection connection, Role sender, Event.MessageSent sent) {
    Endpoint from = connection.end(sender);
    return Stream.of(from.reset(sent.stream(), By.LOCAL), from.closed(By.LOCAL))
        .flatMap(Optional::stream)
        .filter(end -> end.seq() > sent.seq())
        .filter(end -> mayDrop(connection, sent, end))
        .map(end -> "dropped with the end that the %s made behind it".formatted(end.node()))
        .findFirst();
  }

  private boolean mayDrop(Connection connection, Event.MessageSent sent, Event end) {
    return ends.of(connection.openedNanos(), end.nanos())
        .filter(ExpectedEnds.Window::mayDrop)
        .filter(window -> sentIn(window, sent.nanos()))
        .isPresent();
  }

  /**
   * Whether the receiver ended the session behind this message, as the script expects. Whether the
   * runner had to ask it to is for the step to say: the message was sent on purpose.
   */
  boolean refused(Connection connection, Entry message) {
    return connection
        .end(message.direction().other())
        .over()
        .filter(end -> end.by() == By.LOCAL)
        .filter(end -> end.nanos() >= message.sent().nanos())
        .flatMap(end -> ends.of(connection.openedNanos(), end.nanos()))
        .filter(window -> sentIn(window, message.sent().nanos()))
        .isPresent();
  }

  private static boolean sentIn(ExpectedEnds.Window window, long nanos) {
    return nanos >= window.fromNanos() - ClockSlack.NANOS;
  }

  private static Optional<String> reason(Direction lane, int position, ExpectedEnds.Window window) {
    boolean inStep = sentIn(window, lane.sends().get(position).nanos());
    return byReceiver(lane, position, inStep)
        .or(() -> afterEnd(lane, position))
        .or(() -> bySender(lane, position, inStep));
  }

  private static Optional<String> byReceiver(Direction lane, int position, boolean inStep) {
    return lane.to()
        .closed(By.LOCAL)
        .filter(end -> inStep || !readBefore(lane, position, end))
        .map(end -> "underway when the %s ended the session".formatted(end.node()));
  }

  private static boolean read(Direction lane, int position, long beforeSeq) {
    Event.MessageSent sent = lane.sends().get(position);
    return sent.to() > sent.from()
        && lane.to().readTo(sent.to()).filter(event -> event.seq() < beforeSeq).isPresent();
  }

  private static boolean readBefore(Direction lane, int position, Event end) {
    boolean seen = lane.seen(position).stream().anyMatch(event -> event.seq() < end.seq());
    return seen || read(lane, position, end.seq());
  }

  private static Optional<String> afterEnd(Direction lane, int position) {
    return lane.from()
        .closed()
        .filter(end -> end.seq() < lane.sends().get(position).seq())
        .map(end -> "sent when the session had ended");
  }

  private static Optional<String> bySender(Direction lane, int position, boolean inStep) {
    return lane.from()
        .closed(By.LOCAL)
        .filter(end -> inStep && !read(lane, position, Long.MAX_VALUE))
        .filter(end -> lane.seen(position).isEmpty())
        .map(end -> "cut off when the %s ended the session".formatted(end.node()));
  }
}
