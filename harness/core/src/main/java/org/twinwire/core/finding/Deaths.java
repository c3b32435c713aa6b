package org.twinwire.core.finding;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.twinwire.core.ledger.Connection;
import org.twinwire.core.ledger.Connections;
import org.twinwire.core.ledger.EventText;
import org.twinwire.core.trace.By;
import org.twinwire.core.trace.Event;
import org.twinwire.core.trace.Fatality;
import org.twinwire.core.trace.Role;
import org.twinwire.core.trace.Trace;

/**
 * The nodes that died in a case. The death of a node that its peer's bytes had reached is a
 * finding; what the broken account of that node lacks is a consequence of it. Any other death is
 * the machine's failure.
 */
public final class Deaths {

  /** What a node that is gone leaves behind at its peer. */
  private static final Set<FindingType> CONSEQUENCES =
      Set.of(FindingType.LOST, FindingType.TIMED_OUT, FindingType.LATE, FindingType.DISCONNECTED);

  private final List<Event> events;

  public Deaths(List<Event> events) {
    this.events = List.copyOf(events);
  }

  public static Stream<Event.ProcessDied> in(List<Event> events) {
    return events.stream()
        .flatMap(event -> event instanceof Event.ProcessDied e ? Stream.of(e) : Stream.empty());
  }

  /** The deaths that are findings. */
  List<Event.ProcessDied> charged() {
    return in(events)
        .filter(death -> death.fatality() != Fatality.KILLED && reached(death.role()))
        .toList();
  }

  /** The first death that no byte of this case can have caused. */
  public Optional<Event.ProcessDied> before() {
    return in(events)
        .filter(death -> death.fatality() != Fatality.KILLED && !reached(death.role()))
        .findFirst();
  }

  /** The failure of the machine that the deaths are; empty if one is a finding, or none there. */
  public static Optional<String> failure(Trace trace) {
    return new Deaths(trace.events()).charged().isEmpty()
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

  static boolean isConsequence(LocatedFinding note) {
    return CONSEQUENCES.contains(note.finding().type());
  }

  /** Needs: a byte that the peer or the tap wrote to it, or that it read itself. */
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

  /** The finding, at the place where the connection to the peer broke off. */
  LocatedFinding note(Event.ProcessDied death, Causes causes, EventText words) {
    List<Connection> connections = Connections.of(events);
    Connection connection = connections.isEmpty() ? Connection.none() : connections.getLast();
    Evidence scene =
        new Evidence(
            FindingType.DISCONNECTED,
            words,
            connection,
            death.role(),
            "",
            Optional.empty(),
            List.of(),
            List.of(),
            Optional.empty());
    long since =
        connection
            .end(death.role().other())
            .closed(By.REMOTE)
            .map(Event::nanos)
            .orElse(death.nanos());
    return new LocatedFinding(causes.explain(scene), Optional.empty(), since);
  }
}
