package org.twinwire.runner.cases;

import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.twinwire.core.trace.By;
import org.twinwire.core.trace.Event;
import org.twinwire.core.trace.Role;
import org.twinwire.runner.control.EventFeed;

/** All events of one case so far, and what they show about sessions. */
final class CaseFeeds {

  private static final String TAP = "tap";

  private final Map<String, EventFeed> feeds = new LinkedHashMap<>();
  private final RunnerEvents runner;

  CaseFeeds(NodePair pair, RunnerEvents runner) {
    for (Role role : Role.values()) {
      pair.driven(role).ifPresent(node -> feeds.put(role.word(), node.newFeed()));
    }
    pair.tap().ifPresent(tap -> feeds.put(TAP, tap.client().newFeed(tap.clock())));
    this.runner = runner;
  }

  void fetch() {
    Parallel.run(feeds.values(), feed -> feed.fetch(Duration.ZERO));
  }

  /** Fetches from one node, which waits up to {@code wait} for a new event. */
  void fetch(Role role, Duration wait) {
    fetch(role.word(), wait);
  }

  /** Fetches from a node or the tap, or from another place if that one reports nothing. */
  void fetch(String place, Duration wait) {
    feeds.getOrDefault(place, feeds.values().iterator().next()).fetch(wait);
  }

  List<Event> merged() {
    return MergedEvents.of(all().toList());
  }

  /** Returns the time of the last event of a node, the tap or the runner. */
  long lastNanos() {
    return last(all()).orElseThrow();
  }

  /** Returns the time of the last event of a node or the tap, or else {@link #lastNanos}. */
  long lastMoveNanos() {
    return last(reported()).orElseGet(this::lastNanos);
  }

  private static OptionalLong last(Stream<List<Event>> all) {
    return all.filter(events -> !events.isEmpty())
        .mapToLong(events -> events.getLast().nanos())
        .max();
  }

  private Stream<List<Event>> all() {
    return Stream.concat(reported(), Stream.of(runner.events()));
  }

  private Stream<List<Event>> reported() {
    return feeds.values().stream().map(EventFeed::events);
  }

  /** Returns how many sessions a node has reported so far. */
  long sessions(Role role) {
    return opened(role).count();
  }

  /** Returns the last session that a node has reported. */
  Optional<String> lastSession(Role role) {
    return opened(role).reduce((first, second) -> second);
  }

  /**
   * Returns the ids of the requests that a node started since {@code step} began, in order.
   *
   * @param session the node's own name for it; empty: any
   */
  List<String> requestsSinceStep(Role role, int step, Optional<String> session) {
    long since = runner.startOf(step);
    return of(role).stream()
        .flatMap(event -> event instanceof Event.RequestStarted e ? Stream.of(e) : Stream.empty())
        .filter(request -> request.nanos() >= since)
        .filter(request -> session.isEmpty() || session.get().equals(request.session()))
        .map(Event.RequestStarted::requestId)
        .toList();
  }

  Set<String> openSessions(Role role) {
    Set<String> open = new HashSet<>(opened(role).toList());
    of(role).stream()
        .flatMap(event -> event instanceof Event.SessionClosed e ? Stream.of(e) : Stream.empty())
        .forEach(closed -> open.remove(closed.session()));
    return open;
  }

  /**
   * Returns who still has something to report: a node with an open session, or with the other end
   * of a session that its peer has reported; a tap with a connection.
   */
  Optional<String> unfinished() {
    return feeds.keySet().stream().filter(place -> !openAt(place).isEmpty()).findFirst();
  }

  /** Returns the sessions or connections that {@code place} has not reported as closed. */
  Set<String> openAt(String place) {
    return Stream.of(Role.values())
        .filter(role -> role.word().equals(place))
        .findFirst()
        .map(this::expectedClosed)
        .orElseGet(this::openConnections);
  }

  private Set<String> expectedClosed(Role role) {
    Set<String> open = openSessions(role);
    if (sessions(role) < sessions(role.other())) {
      open.add("the other end of a session of the " + role.other().word());
    }
    return open;
  }

  private Set<String> openConnections() {
    Set<String> open = new HashSet<>();
    for (Event event : feeds.get(TAP).events()) {
      if (event instanceof Event.TapOpened e) {
        open.add(e.session());
      } else if (event instanceof Event.TapClosed e) {
        open.remove(e.session());
      }
    }
    return open;
  }

  private Stream<String> opened(Role role) {
    return of(role).stream()
        .flatMap(event -> event instanceof Event.SessionOpened e ? Stream.of(e) : Stream.empty())
        .map(Event.SessionOpened::session);
  }

  /** Tests whether the peer ended the last session that {@code role} has reported. */
  boolean endedByPeer(Role role) {
    return lastEnd(role).filter(end -> end.by() == By.REMOTE).isPresent();
  }

  /** Tests whether that peer also gave no reason, which a dead peer cannot do. */
  boolean brokeOff(Role role) {
    return endedByPeer(role) && lastEnd(role).flatMap(Event.SessionClosed::reason).isEmpty();
  }

  private Optional<Event.SessionClosed> lastEnd(Role role) {
    return of(role).stream()
        .flatMap(event -> event instanceof Event.SessionClosed e ? Stream.of(e) : Stream.empty())
        .reduce((first, second) -> second);
  }

  /** Returns the events of a node so far; empty for a black box. */
  List<Event> of(Role role) {
    return Optional.ofNullable(feeds.get(role.word())).map(EventFeed::events).orElse(List.of());
  }
}
