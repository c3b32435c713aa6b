package org.twinwire.core.ledger;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.twinwire.core.trace.Event;
import org.twinwire.core.trace.Role;

/**
 * Finds what is stuck once both nodes and the tap have been silent for a number of settle times. On
 * a session that is still open, one of these is stuck:
 *
 * <ul>
 *   <li>a message that was read and not delivered;
 *   <li>a message that was written and not read, by a receiver that reports its reads;
 *   <li>a message that the tap holds back;
 *   <li>a message that waits for the peer's window;
 *   <li>a message given to a transport that has written nothing since;
 *   <li>a request whose answer was delivered and that has not ended;
 *   <li>a stream that was opened and whose protocol is not agreed.
 * </ul>
 *
 * <p>A request without an answer is not stuck: the node that was asked may be busy and silent.
 */
public final class Stalled {

  /** Larger than any answer: soft limits are 2 MiB. */
  private static final int AT_WORK_BYTES = 4 * 1024 * 1024;

  private Stalled() {}

  /**
   * Returns what is outstanding and needs the least silence; empty if the nodes may still be at
   * work.
   *
   * @param events of both nodes so far, in any order between the nodes
   */
  public static Optional<Outstanding> outstanding(List<Event> events) {
    return all(events).min(Comparator.comparingInt(Outstanding::settleTimes));
  }

  /** Returns everything that is outstanding. */
  static Stream<Outstanding> all(List<Event> events) {
    return Connections.of(events).stream().flatMap(Stalled::states);
  }

  private static Stream<Outstanding> states(Connection connection) {
    List<Direction> directions = Direction.of(connection);
    return Stream.of(undelivered(directions), open(connection), proposed(connection, directions))
        .flatMap(states -> states);
  }

  private static Stream<Outstanding> undelivered(List<Direction> directions) {
    return directions.stream()
        .filter(direction -> direction.to().over().isEmpty() && direction.from().over().isEmpty())
        .flatMap(
            direction ->
                IntStream.range(0, direction.sends().size())
                    .takeWhile(position -> !isAtWork(direction, position))
                    .mapToObj(position -> state(direction, position))
                    .flatMap(Optional::stream));
  }

  private static Optional<Outstanding> state(Direction direction, int position) {
    Event.MessageSent sent = direction.sends().get(position);
    String subject = EventText.subject(sent.message(), direction.sender());
    if (arrived(direction, position)) {
      return Optional.of(
          Outstanding.arrived(subject + " was read but not delivered", direction.to().role()));
    }
    return Optional.of(sent)
        .filter(s -> direction.seen(position).isEmpty())
        .flatMap(s -> kept(direction, s, subject));
  }

  private static Optional<Outstanding> kept(
      Direction direction, Event.MessageSent sent, String subject) {
    if (Unwritten.isNeverPlaced(direction.from(), sent)) {
      return Optional.of(
          Outstanding.onItsWay(
              subject + " was given to the transport but not written", direction.sender()));
    }
    boolean waits = direction.from().waiting(sent).isPresent();
    boolean onItsWay =
        !direction.to().read().includes(sent.bytes())
            && direction.from().written().includes(sent.bytes());
    if (!waits && !onItsWay) {
      return Optional.empty();
    }
    if (direction.connection().held(direction.to().role()).isPresent()) {
      return Optional.of(Outstanding.held(subject + " is held back by the tap"));
    }
    if (waits) {
      return Optional.of(onItsWay(direction, subject + " waits for its stream's window"));
    }
    return direction.to().reportsReads()
        ? Optional.of(onItsWay(direction, subject + " was written but not read"))
        : Optional.empty();
  }

  private static Outstanding onItsWay(Direction direction, String what) {
    return Outstanding.onItsWay(what, direction.to().role());
  }

  /**
   * Tests for a large message, over which a node may be silent for long. Messages behind it wait
   * too.
   */
  private static boolean isAtWork(Direction direction) {
    return IntStream.range(0, direction.sends().size())
        .anyMatch(position -> isAtWork(direction, position));
  }

  private static boolean isAtWork(Direction direction, int position) {
    return direction.sends().get(position).message().size() > AT_WORK_BYTES
        && direction.at(Station.DELIVERED, position).isEmpty();
  }

  private static boolean arrived(Direction direction, int position) {
    Event.MessageSent sent = direction.sends().get(position);
    boolean read = Unwritten.isPlaced(sent) && direction.to().read().includes(sent.bytes());
    boolean reached = read || !direction.seen(position).isEmpty();
    return reached
        && direction.at(Station.DELIVERED, position).stream().allMatch(m -> hides(m, position));
  }

  /**
   * Tests whether the message is hidden in a merged event, of which only the first message can be
   * decoded.
   */
  private static boolean hides(Match match, int position) {
    return match.kind() == Match.Kind.MERGED && match.sends().getFirst() != position;
  }

  private static Stream<Outstanding> open(Connection connection) {
    return Stream.of(Role.values())
        .flatMap(role -> Exchanges.of(connection, role, List.of()).stream())
        .filter(Exchange::unended)
        .filter(exchange -> answerDelivered(connection, exchange))
        .map(
            exchange ->
                Outstanding.arrived(
                    "request %s of the %s was answered but has not ended"
                        .formatted(exchange.requestId(), exchange.requester().word()),
                    exchange.requester()));
  }

  private static Stream<Outstanding> proposed(Connection connection, List<Direction> directions) {
    if (directions.stream().anyMatch(Stalled::isAtWork)) {
      return Stream.empty();
    }
    return Stream.of(connection.dialer(), connection.listener())
        .filter(end -> end.over().isEmpty())
        .flatMap(
            end ->
                PendingNegotiations.unanswered(end)
                    .map(
                        stream ->
                            Outstanding.onItsWay(
                                "the protocol of stream %s, proposed by the %s, is not agreed"
                                    .formatted(stream, end.role().word()),
                                end.role().other())));
  }

  private static boolean answerDelivered(Connection connection, Exchange exchange) {
    return connection
        .end(exchange.requester())
        .all(Event.MessageDelivered.class)
        .map(Event.MessageDelivered::message)
        .anyMatch(message -> message.answers(exchange.code(), Optional.of(exchange.requestId())));
  }
}
