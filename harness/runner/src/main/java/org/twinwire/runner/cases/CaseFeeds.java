package org.twinwire.runner.cases;

import java.time.Duration;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.twinwire.core.trace.Event;
import org.twinwire.core.trace.Role;
import org.twinwire.runner.control.EventFeed;

/** Both nodes' events of one case, and what they say of sessions. */
final class CaseFeeds {

  private final Map<Role, EventFeed> feeds = new EnumMap<>(Role.class);
  private final RunnerEvents runner;

  CaseFeeds(NodePair pair, RunnerEvents runner) {
    feeds.put(Role.DIALER, pair.dialer().newFeed());
    feeds.put(Role.LISTENER, pair.listener().newFeed());
    this.runner = runner;
  }

  void fetch() {
    feeds.values().forEach(feed -> feed.fetch(Duration.ZERO));
  }

  /** Fetches from one node, which waits up to {@code wait} for something new. */
  void fetch(Role role, Duration wait) {
    feeds.get(role).fetch(wait);
  }

  List<Event> merged() {
    return MergedEvents.of(List.of(events(Role.DIALER), events(Role.LISTENER), runner.events()));
  }

  /** When anything was last reported, by a node or by the runner. */
  long lastNanos() {
    return Stream.of(events(Role.DIALER), events(Role.LISTENER), runner.events())
        .filter(events -> !events.isEmpty())
        .mapToLong(events -> events.getLast().nanos())
        .max()
        .orElseThrow();
  }

  /** The last session that a node has reported. */
  Optional<String> lastSession(Role role) {
    return opened(role).reduce((first, second) -> second);
  }

  /** Ids of the requests that a node started since the runner began {@code step}, in order. */
  List<String> requestsSinceStep(Role role, int step) {
    long since = runner.startOf(step);
    return events(role).stream()
        .flatMap(event -> event instanceof Event.RequestStarted e ? Stream.of(e) : Stream.empty())
        .filter(request -> request.nanos() >= since)
        .map(Event.RequestStarted::requestId)
        .toList();
  }

  Set<String> openSessions(Role role) {
    Set<String> open = new HashSet<>(opened(role).toList());
    events(role).stream()
        .flatMap(event -> event instanceof Event.SessionClosed e ? Stream.of(e) : Stream.empty())
        .forEach(closed -> open.remove(closed.session()));
    return open;
  }

  /**
   * The node that still has something to report: a session that is open, or the other end of one
   * that its peer has reported.
   */
  Optional<Role> unfinished() {
    return Stream.of(Role.values()).filter(this::isUnfinished).findFirst();
  }

  private boolean isUnfinished(Role role) {
    return !openSessions(role).isEmpty() || opened(role).count() < opened(role.other()).count();
  }

  private Stream<String> opened(Role role) {
    return events(role).stream()
        .flatMap(event -> event instanceof Event.SessionOpened e ? Stream.of(e) : Stream.empty())
        .map(Event.SessionOpened::session);
  }

  private List<Event> events(Role role) {
    return feeds.get(role).events();
  }
}
