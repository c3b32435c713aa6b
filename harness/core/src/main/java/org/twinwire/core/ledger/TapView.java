package org.twinwire.core.ledger;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.twinwire.core.trace.Event;
import org.twinwire.core.trace.Role;

/** The events that the tap reported about one connection; none without a tap. */
public final class TapView {

  /** Reported nothing. */
  static final TapView NONE = new TapView(List.of());

  private final List<Event> events;
  private final Map<Role, Coverage<Event.TapForwarded>> forwarded = new EnumMap<>(Role.class);

  TapView(List<Event> events) {
    this.events = List.copyOf(events);
    for (Role towards : Role.values()) {
      forwarded.put(
          towards, Coverage.of(all(Event.TapForwarded.class).filter(e -> e.towards() == towards)));
    }
  }

  public List<Event> events() {
    return events;
  }

  <E extends Event> Stream<E> all(Class<E> type) {
    return events.stream().filter(type::isInstance).map(type::cast);
  }

  /** Returns the bytes that it forwarded towards a role. */
  Coverage<Event.TapForwarded> forwarded(Role towards) {
    return forwarded.get(towards);
  }
}
