package org.twinwire.core.finding;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.twinwire.core.expectation.ExpectedEnds;
import org.twinwire.core.ledger.Connection;
import org.twinwire.core.ledger.EventText;
import org.twinwire.core.ledger.Ledger;
import org.twinwire.core.trace.By;
import org.twinwire.core.trace.Event;
import org.twinwire.core.trace.Role;

/** Makes findings for sessions that ended although no step expects it. */
final class Disconnections {

  private Disconnections() {}

  /**
   * Finds ends of sessions that no step expects, unless a message that was lost before explains the
   * end.
   *
   * @param messages the findings about messages; a death explains every end
   * @param untilNanos when the runner began the teardown; later ends are its own
   */
  static List<LocatedFinding> of(
      Ledger ledger, MessageFindings messages, ExpectedEnds ends, long untilNanos, Causes causes) {
    if (messages.hasDeath()) {
      return List.of();
    }
    return ledger.connections().stream()
        .flatMap(
            connection ->
                firstEnd(connection)
                    .filter(end -> end.nanos() <= untilNanos)
                    .filter(end -> ends.of(connection, end.nanos()).isEmpty())
                    .filter(end -> !explained(ledger, messages.located(), connection, end))
                    .map(end -> finding(causes, ledger.text(), connection, end))
                    .stream())
        .toList();
  }

  private static Optional<Event.SessionClosed> firstEnd(Connection connection) {
    return Stream.of(connection.dialer().closed(), connection.listener().closed())
        .flatMap(Optional::stream)
        .reduce((a, b) -> a.nanos() <= b.nanos() ? a : b);
  }

  private static boolean explained(
      Ledger ledger, List<LocatedFinding> known, Connection connection, Event end) {
    return known.stream()
        .filter(found -> !found.finding().followsSessionEnd())
        .filter(found -> found.sinceNanos() <= end.nanos())
        .flatMap(found -> found.entry().stream())
        .anyMatch(entry -> ledger.entries().get(entry).connection() == connection.index());
  }

  private static LocatedFinding finding(
      Causes causes, EventText text, Connection connection, Event.SessionClosed end) {
    Role reporter = end.node().equals(Role.DIALER.word()) ? Role.DIALER : Role.LISTENER;
    Role ender = end.by() == By.LOCAL ? reporter : reporter.other();
    Evidence scene =
        new Evidence(
            FindingType.DISCONNECTED,
            text,
            new Evidence.Route(connection, ender, ""),
            Evidence.Messages.NONE,
            Optional.empty());
    return new LocatedFinding(
        causes.explain(scene), Optional.empty(), Optional.of(connection.index()), end.nanos());
  }
}
