package org.twinwire.core.finding;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.twinwire.core.expectation.ExpectedEnds;
import org.twinwire.core.ledger.Connection;
import org.twinwire.core.ledger.Connections;
import org.twinwire.core.ledger.EventText;
import org.twinwire.core.ledger.Ledger;
import org.twinwire.core.trace.By;
import org.twinwire.core.trace.Event;
import org.twinwire.core.trace.Role;
import org.twinwire.core.trace.Trace;

/** Findings for sessions that ended though no step expects it. */
public final class Disconnections {

  /** Its message was on its way when the session ended: a consequence, not a reason. */
  private static final String CONSEQUENCE = "session-ended";

  private Disconnections() {}

  public static List<LocatedFinding> notes(
      Trace trace, Ledger ledger, ExpectedEnds ends, long untilNanos, List<Rule> rules) {
    Causes causes = new Causes(rules, trace.events());
    EventText words = EventText.of(trace.events());
    if (ledger.hasDeath()) {
      return List.of();
    }
    return Connections.of(trace.events()).stream()
        .flatMap(
            connection ->
                firstEnd(connection)
                    .filter(end -> end.nanos() <= untilNanos)
                    .filter(end -> ends.of(connection.openedNanos(), end.nanos()).isEmpty())
                    .filter(end -> !explained(ledger, connection, end))
                    .map(end -> note(causes, words, connection, end))
                    .stream())
        .toList();
  }

  private static Optional<Event.SessionClosed> firstEnd(Connection connection) {
    return Stream.of(connection.dialer().closed(), connection.listener().closed())
        .flatMap(Optional::stream)
        .reduce((a, b) -> a.nanos() <= b.nanos() ? a : b);
  }

  private static boolean explained(Ledger ledger, Connection connection, Event end) {
    return ledger.notes().stream()
        .filter(note -> !note.finding().cause().equals(CONSEQUENCE))
        .filter(note -> note.sinceNanos() <= end.nanos())
        .flatMap(note -> note.entry().stream())
        .anyMatch(entry -> ledger.entries().get(entry).connection() == connection.index());
  }

  private static LocatedFinding note(
      Causes causes, EventText words, Connection connection, Event.SessionClosed end) {
    Role reporter = end.node().equals(Role.DIALER.word()) ? Role.DIALER : Role.LISTENER;
    Role ender = end.by() == By.LOCAL ? reporter : reporter.other();
    Evidence scene =
        new Evidence(
            FindingType.DISCONNECTED,
            words,
            connection,
            ender,
            "",
            Optional.empty(),
            List.of(),
            List.of(),
            Optional.empty());
    return new LocatedFinding(causes.explain(scene), Optional.empty(), end.nanos());
  }
}
