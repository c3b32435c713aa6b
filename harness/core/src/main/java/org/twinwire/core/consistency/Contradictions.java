package org.twinwire.core.consistency;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.twinwire.core.trace.Event;
import org.twinwire.core.trace.Role;
import org.twinwire.core.trace.Trace;

/** Finds the contradictions among the events that nodes report. */
public final class Contradictions {

  private static final List<ContractRule> RULES =
      List.of(
          new EventNumbers(),
          new SessionLife(),
          new BlamedEnd(),
          new StreamEnds(),
          new ByteRanges(),
          new DeliveryOrder(),
          new RequestEnds(),
          new PingAnswers(),
          new PacketHashes());

  private Contradictions() {}

  /** Returns the contradictions of one node, in the order of its events. */
  public static List<Contradiction> of(List<Event> events) {
    return RULES.stream()
        .flatMap(rule -> rule.of(events).stream())
        .sorted(Comparator.comparingLong(found -> found.event().seq()))
        .toList();
  }

  /** Returns the first one of a case in one line that names its node; empty if there is none. */
  public static Optional<String> in(Trace trace) {
    return Stream.of(Role.values()).flatMap(role -> in(trace, role).stream()).findFirst();
  }

  private static Optional<String> in(Trace trace, Role role) {
    List<Event> own =
        trace.events().stream().filter(event -> event.node().equals(role.word())).toList();
    return line(of(own)).map(line -> "%s contradicts itself: %s".formatted(who(trace, role), line));
  }

  /** Returns the first of them in one line with the number of the others; empty for none. */
  public static Optional<String> line(List<Contradiction> found) {
    return found.stream()
        .findFirst()
        .map(first -> found.size() == 1 ? first.text() : more(first, found.size() - 1));
  }

  private static String more(Contradiction first, int others) {
    return "%s; and %d more".formatted(first.text(), others);
  }

  private static String who(Trace trace, Role role) {
    String name = role == Role.DIALER ? trace.id().dialer() : trace.id().listener();
    return "%s (%s)".formatted(role.word(), name);
  }
}
