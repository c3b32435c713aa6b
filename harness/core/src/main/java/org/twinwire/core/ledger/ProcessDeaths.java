package org.twinwire.core.ledger;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.twinwire.core.trace.Event;
import org.twinwire.core.trace.Fatality;
import org.twinwire.core.trace.Role;
import org.twinwire.core.trace.Trace;

/**
 * The nodes that died in a case. A death counts against a node if bytes of its peer had reached it.
 * Any other death is a failure of the machine.
 */
public final class ProcessDeaths {

  private final List<Event> events;

  public ProcessDeaths(List<Event> events) {
    this.events = List.copyOf(events);
  }

  public static Stream<Event.ProcessDied> in(List<Event> events) {
    return events.stream()
        .flatMap(event -> event instanceof Event.ProcessDied e ? Stream.of(e) : Stream.empty());
  }

  /** Returns the deaths that count against the node. */
  public List<Event.ProcessDied> charged() {
    return in(events)
        .filter(death -> death.fatality() != Fatality.KILLED && reached(death.role()))
        .toList();
  }

  /** Returns the first death that no byte of this case can have caused. */
  public static Optional<Event.ProcessDied> before(Trace trace) {
    ProcessDeaths deaths = new ProcessDeaths(trace.events());
    return in(trace.events())
        .filter(death -> death.fatality() != Fatality.KILLED && !deaths.reached(death.role()))
        .findFirst();
  }

  /**
   * Returns the deaths as a failure of the machine; empty if nobody died or a death is a finding.
   */
  public static Optional<String> failure(Trace trace) {
    return new ProcessDeaths(trace.events()).charged().isEmpty()
        ? in(trace.events()).findFirst().map(death -> text(trace, death))
        : Optional.empty();
  }

  private static String text(Trace trace, Event.ProcessDied death) {
    String name = death.role() == Role.DIALER ? trace.id().dialer() : trace.id().listener();
    String lines =
        death.lastLines().isEmpty()
            ? ""
            : "; its last lines:\n" + String.join("\n", death.lastLines());
    return "%s (%s) died: %s%s".formatted(death.role().word(), name, death.how(), lines);
  }

  /** Tests whether the peer or the tap wrote a byte to the node, or the node read one. */
  private boolean reached(Role role) {
    return events.stream()
        .anyMatch(
            event ->
                (isOf(role.other(), event) && sends(event))
                    || (isOf(role, event) && receives(event))
                    || (event instanceof Event.TapForwarded e && e.towards() == role));
  }

  private static boolean isOf(Role role, Event event) {
    return event.node().equals(role.word());
  }

  private static boolean sends(Event event) {
    return event instanceof Event.BytesWritten || event instanceof Event.MessageSent;
  }

  private static boolean receives(Event event) {
    return event instanceof Event.BytesRead || event instanceof Event.MessageDecoded;
  }
}
