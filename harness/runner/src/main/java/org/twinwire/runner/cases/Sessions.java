package org.twinwire.runner.cases;

import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.twinwire.core.ledger.Connection;
import org.twinwire.core.ledger.Connections;
import org.twinwire.core.trace.Event;
import org.twinwire.core.trace.EventSession;
import org.twinwire.core.trace.Outcome;
import org.twinwire.core.trace.Role;

/**
 * Finds the session that a step of a node acts on: the one it connected, or its end of that
 * session. Each session of the script is known by its name there.
 */
final class Sessions {

  /** How long a listener may take to report its end of a session after the dialer connected. */
  private static final Duration REPORT_LIMIT = Duration.ofSeconds(2);

  private final CaseFeeds feeds;
  private final Map<String, Map<Role, String>> ends = new HashMap<>();

  Sessions(CaseFeeds feeds) {
    this.feeds = feeds;
  }

  /** Keeps the outcome of connecting the session with this name. */
  void learn(String name, Role by, List<Outcome> outcomes) {
    if (outcomes.getFirst() instanceof Outcome.Connected made) {
      ends.put(name, new EnumMap<>(Map.of(by, made.session())));
    }
  }

  /** Returns a node's end of the session with this name; empty before it was connected. */
  Optional<String> of(String name, Role by) {
    Map<Role, String> known = ends.getOrDefault(name, Map.of());
    if (!known.isEmpty() && !known.containsKey(by)) {
      otherEnd(by, known.get(by.other())).ifPresent(session -> known.put(by, session));
    }
    return Optional.ofNullable(known.get(by));
  }

  /**
   * Returns the node's end of a session that its peer reported. If the peer has reported more
   * sessions, the node's report is still to come.
   */
  private Optional<String> otherEnd(Role by, String session) {
    feeds.fetch();
    long expected = Math.max(1, feeds.sessions(by.other()));
    Deadline limit = Deadline.in(REPORT_LIMIT, System::nanoTime);
    while (feeds.sessions(by) < expected && !limit.isOver()) {
      feeds.fetch(by, limit.left());
    }
    return ends.size() == 1 ? feeds.lastSession(by) : pairedWith(by, session);
  }

  private Optional<String> pairedWith(Role by, String session) {
    return Connections.of(feeds.merged()).stream()
        .filter(connection -> connection.end(by.other()).session().equals(session))
        .map(connection -> connection.end(by).session())
        .filter(own -> !own.isEmpty())
        .findFirst();
  }

  /** Returns the events without those of the sessions that have another name. */
  List<Event> eventsOf(String name, List<Event> events) {
    if (ends.keySet().stream().allMatch(name::equals)) {
      return events;
    }
    List<Event> others =
        Connections.of(events).stream()
            .filter(connection -> isOther(name, connection))
            .flatMap(Sessions::opened)
            .toList();
    return events.stream()
        .filter(event -> others.stream().noneMatch(other -> isSameSession(other, event)))
        .toList();
  }

  private boolean isOther(String name, Connection connection) {
    return ends.entrySet().stream()
        .filter(known -> !known.getKey().equals(name))
        .flatMap(known -> known.getValue().entrySet().stream())
        .anyMatch(end -> connection.end(end.getKey()).session().equals(end.getValue()));
  }

  /** Returns the first event of the connection at each node and at the tap. */
  private static Stream<Event> opened(Connection connection) {
    return Stream.of(
            connection.dialer().events(), connection.listener().events(), connection.tap().events())
        .flatMap(events -> events.stream().limit(1));
  }

  private static boolean isSameSession(Event one, Event other) {
    return one.node().equals(other.node()) && EventSession.of(one).equals(EventSession.of(other));
  }
}
