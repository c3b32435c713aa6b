package org.twinwire.runner.cases;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.twinwire.core.trace.EthCode;
import org.twinwire.core.trace.Event;
import org.twinwire.core.trace.Outcome;
import org.twinwire.core.trace.Role;

/** The session that a black box opens, as its peer reports it. */
final class BlackBoxSession {

  private final CaseFeeds feeds;
  private final Role peer;
  private final Optional<String> before;

  /** Waits for the next session from now on. */
  BlackBoxSession(CaseFeeds feeds, Role peer) {
    this.feeds = feeds;
    this.peer = peer;
    this.before = feeds.lastSession(peer);
  }

  /** Tests whether a connect step asks for something that only a driven node can do. */
  static boolean asksForMore(Map<String, Object> body) {
    return body.containsKey("status")
        || body.containsKey("behind")
        || Boolean.TRUE.equals(body.get("silent"))
        || !List.of().equals(body.getOrDefault("early", List.of()));
  }

  /**
   * Returns the outcome of the session: both Status messages were exchanged, or it ended; empty if
   * neither happened yet.
   */
  Optional<Outcome> outcome(Outcome.RemoteStatus status, long elapsedNanos) {
    return feeds
        .lastSession(peer)
        .filter(session -> before.filter(session::equals).isEmpty())
        .flatMap(
            session -> closed(session, elapsedNanos).or(() -> open(session, status, elapsedNanos)));
  }

  private Optional<Outcome> closed(String session, long elapsedNanos) {
    return of(Event.SessionClosed.class)
        .filter(event -> event.session().equals(session))
        .findFirst()
        .map(end -> new Outcome.Disconnected(Optional.empty(), end.reason(), elapsedNanos));
  }

  private Optional<Outcome> open(String session, Outcome.RemoteStatus status, long elapsedNanos) {
    boolean exchanged =
        of(Event.MessageSent.class)
                .filter(event -> event.session().equals(session))
                .anyMatch(event -> event.message().code() == EthCode.STATUS.number())
            && of(Event.MessageDelivered.class)
                .filter(event -> event.session().equals(session))
                .anyMatch(event -> event.message().code() == EthCode.STATUS.number());
    return exchanged
        ? eth(session).map(version -> new Outcome.Connected(session, version, status, elapsedNanos))
        : Optional.empty();
  }

  /** Parses the version from {@code eth/68} or {@code /eth/68/1.0.0}. */
  private Optional<Integer> eth(String session) {
    return of(Event.StreamNegotiated.class)
        .filter(event -> event.session().equals(session))
        .map(event -> event.protocol().replaceFirst("^/?eth/([0-9]+).*$", "$1"))
        .filter(version -> version.matches("[0-9]+"))
        .map(Integer::valueOf)
        .findFirst();
  }

  private <E extends Event> Stream<E> of(Class<E> type) {
    return feeds.of(peer).stream().filter(type::isInstance).map(type::cast);
  }
}
