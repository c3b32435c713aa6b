package org.twinwire.core.ledger;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.twinwire.core.trace.Event;
import org.twinwire.core.trace.EventSession;
import org.twinwire.core.trace.Message;
import org.twinwire.core.trace.Role;
import org.twinwire.core.trace.Trace;

/**
 * Finds the stations of a message that nothing in the case reports: there is no tap, the node is a
 * black box or died, it never reports the station over this stack in this case, or the position of
 * the message among the bytes is not known. Such a station is unknown, neither passed nor missed.
 */
public final class StationReports {

  private static final Set<Station> BY_OFFSET =
      EnumSet.of(Station.WRITTEN, Station.TAPPED, Station.READ);

  private record Queued(String node, Message message) {}

  private record Session(String node, String name) {}

  /** A node over one stack, or over all of them together. */
  private record Reporter(Role role, Optional<String> stack) {}

  private final List<Event> events;
  private final boolean tapped;
  private final Set<Queued> queued;
  private final Map<Reporter, Set<Station>> reported = new HashMap<>();
  private final Map<Session, String> stacks;

  private StationReports(List<Event> events) {
    this.events = events;
    this.tapped = events.stream().anyMatch(StationReports::isOfTap);
    this.queued =
        events.stream()
            .filter(Event.MessageQueued.class::isInstance)
            .map(Event.MessageQueued.class::cast)
            .map(event -> new Queued(event.node(), event.message()))
            .collect(Collectors.toSet());
    this.stacks =
        events.stream()
            .flatMap(
                event -> event instanceof Event.SessionOpened e ? Stream.of(e) : Stream.empty())
            .collect(
                Collectors.toMap(StationReports::session, Event.SessionOpened::stack, (a, b) -> a));
    for (Role role : Role.values()) {
      reported.put(new Reporter(role, Optional.empty()), reportedBy(role, events));
      overEachStack(role)
          .forEach(
              (s, all) -> reported.put(new Reporter(role, Optional.of(s)), reportedBy(role, all)));
    }
  }

  public static StationReports of(Trace trace) {
    return new StationReports(trace.events());
  }

  private static Session session(Event event) {
    return new Session(event.node(), EventSession.of(event).orElse(""));
  }

  /** Returns the events of a node by the stacks of their sessions. */
  private Map<String, List<Event>> overEachStack(Role role) {
    return events.stream()
        .filter(event -> event.node().equals(role.word()) && stacks.containsKey(session(event)))
        .collect(Collectors.groupingBy(event -> stacks.getOrDefault(session(event), "")));
  }

  private static boolean isOfTap(Event event) {
    return event.node().equals("tap") && !(event instanceof Event.LogLine);
  }

  /** Returns the stations of a message that nothing reports, in order. */
  public Set<Station> unknown(Entry entry) {
    EnumSet<Station> unknown = EnumSet.allOf(Station.class);
    unknown.removeAll(entry.reached().keySet());
    unknown.removeIf(station -> isReported(station, entry));
    if (!entry.message().asks()) {
      unknown.remove(Station.ANSWERED);
    }
    return Station.inOrder(unknown);
  }

  private boolean isReported(Station station, Entry entry) {
    boolean placed = !BY_OFFSET.contains(station) || isPlaced(entry.sent());
    return placed
        && switch (station) {
          case SENT, WRITTEN, ANSWERED -> by(entry.direction(), entry, station);
          case TAPPED -> tapped;
          case READ, DECODED, BUFFERED, DELIVERED -> by(entry.direction().other(), entry, station);
        };
  }

  private boolean by(Role role, Entry entry, Station station) {
    Optional<String> stack = Optional.ofNullable(stacks.get(session(entry.sent())));
    Set<Station> anywhere = reported.getOrDefault(new Reporter(role, Optional.empty()), Set.of());
    return reported.getOrDefault(new Reporter(role, stack), anywhere).contains(station);
  }

  /**
   * Tests whether the byte range of a message is known. It also is for a queued message: none of
   * its bytes has left.
   */
  private boolean isPlaced(Event.MessageSent sent) {
    return Unwritten.isPlaced(sent) || queued.contains(new Queued(sent.node(), sent.message()));
  }

  private boolean silent(Role role) {
    return events.stream()
        .anyMatch(
            event ->
                (event instanceof Event.BlackBox e && e.role() == role)
                    || (event instanceof Event.ProcessDied died && died.role() == role));
  }

  /** Returns the mandatory stations, and those that the node has reported at least once. */
  private Set<Station> reportedBy(Role role, List<Event> own) {
    if (silent(role)) {
      return EnumSet.noneOf(Station.class);
    }
    EnumSet<Station> stations = EnumSet.of(Station.SENT, Station.DELIVERED, Station.ANSWERED);
    for (Event event : own) {
      if (event.node().equals(role.word())) {
        add(event, stations);
      }
    }
    return stations;
  }

  private static void add(Event event, Set<Station> stations) {
    if (event instanceof Event.BytesWritten) {
      stations.add(Station.WRITTEN);
    } else if (event instanceof Event.BytesRead) {
      stations.add(Station.READ);
    } else {
      Sighting.of(event).map(Sighting::station).ifPresent(stations::add);
    }
  }
}
