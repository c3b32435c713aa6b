package org.twinwire.runner.control;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.twinwire.core.trace.Event;
import org.twinwire.core.trace.LimitKind;
import org.twinwire.runner.runtime.InfrastructureException;
import org.twinwire.runner.runtime.LimitException;

/**
 * The events of one node in one case, fetched on demand. A reset of the node ends the feed; the
 * next case creates a new one. Not thread-safe.
 */
public final class EventFeed {

  /**
   * Limit of events per node and case. A script of a thousand requests makes about ten thousand.
   */
  public static final int MAX_EVENTS = 200_000;

  private final ControlClient client;
  private final String node;
  private final ClockOffset clock;
  private final int maxEvents;
  private final List<Event> events = new ArrayList<>();
  private long lastSeq;

  public EventFeed(ControlClient client, String node, ClockOffset clock) {
    this(client, node, clock, MAX_EVENTS);
  }

  EventFeed(ControlClient client, String node, ClockOffset clock, int maxEvents) {
    this.client = client;
    this.node = node;
    this.clock = clock;
    this.maxEvents = maxEvents;
  }

  /**
   * Fetches new events; if there are none, waits for one up to {@code wait}.
   *
   * @throws InfrastructureException if the node is unreachable, skips or repeats a number, or
   *     exceeds the limit of events
   */
  public void fetch(Duration wait) {
    for (Event event : client.events(lastSeq, wait, node, clock)) {
      add(event);
    }
  }

  /** Returns all events so far, in the node's order. */
  public List<Event> events() {
    return Collections.unmodifiableList(events);
  }

  private void add(Event event) {
    if (event.seq() != lastSeq + 1) {
      throw new InfrastructureException(
          "%s: event seq: %d (expected: %d)".formatted(client.who(), event.seq(), lastSeq + 1));
    }
    if (events.size() == maxEvents) {
      throw new LimitException(
          LimitKind.EVENTS,
          "%s: more than %d events in one case".formatted(client.who(), maxEvents));
    }
    events.add(event);
    lastSeq = event.seq();
  }
}
