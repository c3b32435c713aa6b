package org.twinwire.runner.cases;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.twinwire.core.trace.Event;

/**
 * Merges the events of several nodes into one list in order of time. The events of one node keep
 * their own order, even if its threads recorded their times in another one.
 */
final class MergedEvents {

  private MergedEvents() {}

  static List<Event> of(List<List<Event>> nodes) {
    List<Timed> all = new ArrayList<>();
    nodes.forEach(events -> addInOrder(events, all));
    all.sort(Comparator.comparingLong(Timed::nanos));
    return all.stream().map(Timed::event).toList();
  }

  private static void addInOrder(List<Event> events, List<Timed> all) {
    long latest = Long.MIN_VALUE;
    for (Event event : events) {
      latest = Math.max(latest, event.nanos());
      all.add(new Timed(latest, event));
    }
  }

  private record Timed(long nanos, Event event) {}
}
