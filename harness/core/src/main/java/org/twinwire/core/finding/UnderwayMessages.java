package org.twinwire.core.finding;

import java.util.Optional;
import java.util.stream.Stream;
import org.twinwire.core.expectation.ExpectedEnds;
import org.twinwire.core.ledger.ClockSlack;
import org.twinwire.core.ledger.Connection;
import org.twinwire.core.ledger.Direction;
import org.twinwire.core.ledger.Endpoint;
import org.twinwire.core.ledger.Entry;
import org.twinwire.core.ledger.Unwritten;
import org.twinwire.core.trace.By;
import org.twinwire.core.trace.Event;
import org.twinwire.core.trace.Role;

/**
 * Finds the undelivered messages that an expected end of the session explains:
 *
 * <ul>
 *   <li>the receiver ended the session before it had read the message, or in the step in which the
 *       message was sent;
 *   <li>the sender's session had ended before the message was sent;
 *   <li>the sender ended the session in that step, and the bytes never reached the receiver;
 *   <li>the sender reset the stream, or ended the session, after the message, and the script allows
 *       the receiver to drop earlier messages.
 * </ul>
 *
 * <p>Messages sent after the teardown began are explained by the teardown.
 */
final class UnderwayMessages {

  private final ExpectedEnds ends;

  UnderwayMessages(ExpectedEnds ends) {
    this.ends = ends;
  }

  /** Returns the reason for the ledger; empty if no expected end explains the message. */
  Optional<String> reason(Direction direction, int position) {
    return inTeardown(direction, position).or(() -> atEnd(direction, position));
  }

  private static Optional<String> inTeardown(Direction direction, int position) {
    return Optional.of("sent after the teardown had begun")
        .filter(
            reason ->
                direction
                    .connection()
                    .interventions()
                    .tidiedUpBy(direction.sends().get(position).nanos()));
  }

  private Optional<String> atEnd(Direction direction, int position) {
    return Stream.of(direction.to().closed(), direction.from().closed())
        .flatMap(Optional::stream)
        .flatMap(end -> ends.of(direction.connection(), end.nanos()).stream())
        .flatMap(window -> reason(direction, position, window).stream())
        .findFirst()
        .or(
            () ->
                dropped(
                    direction.connection(), direction.sender(), direction.sends().get(position)));
  }

  /**
   * Returns why the message may have been dropped by an end that follows it; empty if it may not.
   */
  Optional<String> dropped(Connection connection, Role sender, Event.MessageSent sent) {
    Endpoint from = connection.end(sender);
    return Stream.of(from.reset(sent.stream(), By.LOCAL), from.closed(By.LOCAL))
        .flatMap(Optional::stream)
        .filter(end -> end.seq() > sent.seq())
        .filter(end -> mayDrop(connection, sent, end))
        .map(
            end ->
                "dropped because the %s ended the stream or session after it".formatted(end.node()))
        .findFirst();
  }

  private boolean mayDrop(Connection connection, Event.MessageSent sent, Event end) {
    return ends.of(connection, end.nanos())
        .filter(ExpectedEnds.Window::mayDrop)
        .filter(window -> sentIn(window, sent.nanos()))
        .isPresent();
  }

  /**
   * Tests whether the receiver ended the session after this message, as the script expects. Ignores
   * who asked for that end: the script sent the message on purpose.
   */
  boolean refused(Connection connection, Entry message) {
    return connection
        .end(message.direction().other())
        .over()
        .filter(end -> end.by() == By.LOCAL)
        .filter(end -> end.nanos() >= message.sent().nanos())
        .flatMap(end -> ends.of(connection, end.nanos()))
        .filter(window -> sentIn(window, message.sent().nanos()))
        .isPresent();
  }

  private static boolean sentIn(ExpectedEnds.Window window, long nanos) {
    return nanos >= window.fromNanos() - ClockSlack.NANOS;
  }

  private static Optional<String> reason(
      Direction direction, int position, ExpectedEnds.Window window) {
    boolean inStep = sentIn(window, direction.sends().get(position).nanos());
    return byReceiver(direction, position, inStep)
        .or(() -> afterEnd(direction, position))
        .or(() -> bySender(direction, position, inStep));
  }

  private static Optional<String> byReceiver(Direction direction, int position, boolean inStep) {
    return direction
        .to()
        .closed(By.LOCAL)
        .filter(end -> inStep || !readBefore(direction, position, end))
        .map(end -> "underway when the %s ended the session".formatted(end.node()));
  }

  private static boolean read(Direction direction, int position, long beforeSeq) {
    Event.MessageSent sent = direction.sends().get(position);
    return Unwritten.isPlaced(sent)
        && direction
            .to()
            .read()
            .completed(sent.bytes())
            .filter(event -> event.seq() < beforeSeq)
            .isPresent();
  }

  private static boolean readBefore(Direction direction, int position, Event end) {
    boolean seen = direction.seen(position).stream().anyMatch(event -> event.seq() < end.seq());
    return seen || read(direction, position, end.seq());
  }

  private static Optional<String> afterEnd(Direction direction, int position) {
    return direction
        .from()
        .closed()
        .filter(end -> end.seq() < direction.sends().get(position).seq())
        .map(end -> "sent after the session had ended");
  }

  private static Optional<String> bySender(Direction direction, int position, boolean inStep) {
    return direction
        .from()
        .closed(By.LOCAL)
        .filter(end -> inStep && !read(direction, position, Long.MAX_VALUE))
        .filter(end -> direction.seen(position).isEmpty())
        .map(end -> "cut off when the %s ended the session".formatted(end.node()));
  }
}
