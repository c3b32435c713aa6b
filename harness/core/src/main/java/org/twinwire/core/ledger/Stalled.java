package org.twinwire.core.ledger;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.twinwire.core.trace.Event;
import org.twinwire.core.trace.Role;

/**
 * Tells whether waiting on is of no use once both nodes and the tap have been quiet for so many
 * settle times: on a session that still stands, a message was read and not delivered, or written
 * and not read by a receiver that tells what it reads, or is kept back by the tap, or waits for the
 * peer to take more of its stream, or was given to a transport that has written nothing since; or
 * an answer was delivered and its request has not ended; or a stream was opened and its protocol is
 * not agreed. A request without an answer is no reason: the node that was asked may be at work, and
 * work is quiet.
 */
public final class Stalled {

  /** Beyond every answer: soft limits are 2 MiB. */
  private static final int AT_WORK_BYTES = 4 * 1024 * 1024;

  private Stalled() {}

  /**
   * What is outstanding and needs the least silence; empty: what is missing may be in the making.
   *
   * @param events those of both nodes so far, in any order between the nodes
   */
  public static Optional<Outstanding> outstanding(List<Event> events) {
    return all(events).min(Comparator.comparingInt(Outstanding::settleTimes));
  }

  /** Everything that is outstanding. */
  static Stream<Outstanding> all(List<Event> events) {
    return Connections.of(events).stream().flatMap(Stalled::states);
  }

  private static Stream<Outstanding> states(Connection connection) {
    List<Direction> lanes = Direction.of(connection);
    return Stream.of(undelivered(lanes), open(connection), proposed(connection, lanes))
        .flatMap(states -> states);
  }

  private static Stream<Outstanding> undelivered(List<Direction> lanes) {
    return lanes.stream()
        .filter(lane -> lane.to().over().isEmpty() && lane.from().over().isEmpty())
        .flatMap(
            lane ->
                IntStream.range(0, lane.sends().size())
                    .takeWhile(position -> !isAtWork(lane, position))
                    .mapToObj(position -> state(lane, position))
                    .flatMap(Optional::stream));
  }

  private static Optional<Outstanding> state(Direction lane, int position) {
    Event.MessageSent sent = lane.sends().get(position);
    String subject = EventText.subject(sent.message(), lane.sender());
    if (arrived(lane, position)) {
      return Optional.of(
          Outstanding.arrived(subject + " was read and is not delivered", lane.to().role()));
    }
    return Optional.of(sent)
        .filter(s -> lane.seen(position).isEmpty())
        .flatMap(s -> kept(lane, s, subject));
  }

  private static Optional<Outstanding> kept(
      Direction lane, Event.MessageSent sent, String subject) {
    if (Unwritten.isNeverPlaced(lane.from(), sent)) {
      return Optional.of(
          Outstanding.onItsWay(
              subject + " was handed to the transport and is not written", lane.sender()));
    }
    boolean waits = lane.from().waiting(sent).isPresent();
    boolean onItsWay =
        sent.to() > lane.to().readBytes() && lane.from().writtenTo(sent.to()).isPresent();
    if (!waits && !onItsWay) {
      return Optional.empty();
    }
    if (lane.connection().held(lane.to().role()).isPresent()) {
      return Optional.of(Outstanding.held(subject + " is held back by the tap"));
    }
    if (waits) {
      return Optional.of(onItsWay(lane, subject + " waits for the window of its stream"));
    }
    return lane.to().reportsReads()
        ? Optional.of(onItsWay(lane, subject + " was written and is not read"))
        : Optional.empty();
  }

  private static Outstanding onItsWay(Direction lane, String what) {
    return Outstanding.onItsWay(what, lane.to().role());
  }

  /** A node may be quiet for long over a large message, and then over all behind it. */
  private static boolean isAtWork(Direction lane) {
    return IntStream.range(0, lane.sends().size()).anyMatch(position -> isAtWork(lane, position));
  }

  private static boolean isAtWork(Direction lane, int position) {
    return lane.sends().get(position).message().size() > AT_WORK_BYTES
        && lane.at(Station.DELIVERED, position).isEmpty();
  }

  private static boolean arrived(Direction lane, int position) {
    Event.MessageSent sent = lane.sends().get(position);
    boolean read = sent.to() > sent.from() && lane.to().readTo(sent.to()).isPresent();
    boolean reached = read || !lane.seen(position).isEmpty();
    return reached
        && lane.at(Station.DELIVERED, position).stream().allMatch(m -> hides(m, position));
  }

  /** One event for several messages: only the first of them is there to be decoded. */
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
                    "request %s of the %s was answered and has not ended"
                        .formatted(exchange.requestId(), exchange.requester().word()),
                    exchange.requester()));
  }

  private static Stream<Outstanding> proposed(Connection connection, List<Direction> lanes) {
    if (lanes.stream().anyMatch(Stalled::isAtWork)) {
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
                                "the protocol of stream %s, which the %s proposed, is not agreed"
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
