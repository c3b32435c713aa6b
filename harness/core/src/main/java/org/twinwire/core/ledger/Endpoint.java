package org.twinwire.core.ledger;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.twinwire.core.trace.By;
import org.twinwire.core.trace.Event;
import org.twinwire.core.trace.Role;

/**
 * The events that one node reported about one connection, ordered by {@code seq}. Has no events if
 * the node never noticed the connection.
 */
public final class Endpoint {

  private final Role role;
  private final String session;
  private final boolean observed;
  private final Optional<Event.ProcessDied> death;
  private final List<Event> events;
  private final List<Event> harnessEnds;
  private final Map<Class<?>, List<Event>> byType;
  private final Coverage<Event.BytesWritten> written;
  private final Coverage<Event.BytesRead> read;

  Endpoint(Role role, String session, List<Event> events) {
    this(role, session, events, List.of());
  }

  /**
   * Creates the endpoint of a node that reports its own events.
   *
   * @param harnessEnds the events that report an end made by the runner
   */
  Endpoint(Role role, String session, List<Event> events, List<Event> harnessEnds) {
    this(role, session, true, Optional.empty(), events, harnessEnds);
  }

  private Endpoint(
      Role role,
      String session,
      boolean observed,
      Optional<Event.ProcessDied> death,
      List<Event> events,
      List<Event> harnessEnds) {
    this.role = role;
    this.session = session;
    this.observed = observed;
    this.death = death;
    this.events = events.stream().sorted(Comparator.comparingLong(Event::seq)).toList();
    this.harnessEnds = List.copyOf(harnessEnds);
    this.byType = this.events.stream().collect(Collectors.groupingBy(Event::getClass));
    this.written = Coverage.of(all(Event.BytesWritten.class));
    this.read = Coverage.of(all(Event.BytesRead.class));
  }

  /** Returns the endpoint of a black box, with the messages that {@code peer} received from it. */
  static Endpoint ofBlackBox(Role role, Endpoint peer) {
    List<Event> seen = BlackBoxEvents.seenBy(peer, role);
    return new Endpoint(role, "", false, Optional.empty(), seen, List.of());
  }

  /**
   * Returns the endpoint of a node that died. Its own report may be incomplete, so its messages are
   * derived from what {@code peer} received, as for a black box.
   */
  static Endpoint ofDead(Event.ProcessDied death, Endpoint peer) {
    List<Event> seen = BlackBoxEvents.seenBy(peer, death.role());
    return new Endpoint(death.role(), "", false, Optional.of(death), seen, List.of());
  }

  public Role role() {
    return role;
  }

  /** Returns the name of the node's session; empty if the node never noticed the connection. */
  public String session() {
    return session;
  }

  /** Returns the death of the node in this case, if it died. */
  public Optional<Event.ProcessDied> death() {
    return death;
  }

  /**
   * Tests whether the events are the node's own. They are not for a black box or a node that died.
   */
  public boolean observed() {
    return observed;
  }

  public List<Event> events() {
    return events;
  }

  public <E extends Event> Stream<E> all(Class<E> type) {
    return byType.getOrDefault(type, List.of()).stream().map(type::cast);
  }

  /** Returns the bytes that the node wrote. */
  public Coverage<Event.BytesWritten> written() {
    return written;
  }

  /** Returns the bytes that the node read. */
  public Coverage<Event.BytesRead> read() {
    return read;
  }

  /** Returns the event that queued a message that never got a place on the connection. */
  public Optional<Event.MessageQueued> waiting(Event.MessageSent sent) {
    return all(Event.MessageQueued.class)
        .filter(event -> sent.bytes().isPosition() && event.seq() > sent.seq())
        .filter(event -> event.stream().equals(sent.stream()))
        .filter(event -> event.message().equals(sent.message()))
        .findFirst();
  }

  boolean reportsWrites() {
    return byType.containsKey(Event.BytesWritten.class);
  }

  public boolean reportsReads() {
    return byType.containsKey(Event.BytesRead.class);
  }

  public Optional<Event.SessionOpened> opened() {
    return all(Event.SessionOpened.class).findFirst();
  }

  /** Returns the end of the session, unless the runner made it during teardown. */
  public Optional<Event.SessionClosed> closed() {
    return ends(Event.SessionClosed.class).findFirst();
  }

  /** Returns the end of the session, whoever made it. */
  public Optional<Event.SessionClosed> over() {
    return all(Event.SessionClosed.class).findFirst();
  }

  public Optional<Event.SessionClosed> closed(By by) {
    return closed().filter(event -> event.by() == by);
  }

  public Optional<Event.StreamOpened> opened(String stream) {
    return all(Event.StreamOpened.class).filter(e -> e.stream().equals(stream)).findFirst();
  }

  public Optional<Event.StreamNegotiated> negotiated(String stream) {
    return all(Event.StreamNegotiated.class).filter(e -> e.stream().equals(stream)).findFirst();
  }

  public Optional<Event.ListenerAttached> listener(String stream) {
    return all(Event.ListenerAttached.class).filter(e -> e.stream().equals(stream)).findFirst();
  }

  public Optional<Event.StreamClosed> closed(String stream, By by) {
    return ends(Event.StreamClosed.class)
        .filter(e -> e.stream().equals(stream) && e.by() == by)
        .findFirst();
  }

  public Optional<Event.StreamReset> reset(String stream, By by) {
    return ends(Event.StreamReset.class)
        .filter(e -> e.stream().equals(stream) && e.by() == by)
        .findFirst();
  }

  /** Returns the ends that a node, or something between the nodes, made. */
  private <E extends Event> Stream<E> ends(Class<E> type) {
    return all(type).filter(event -> !harnessEnds.contains(event));
  }

  public Stream<Event.LimitHit> limits(String stream) {
    return all(Event.LimitHit.class).filter(e -> e.stream().map(stream::equals).orElse(true));
  }
}
