package org.twinwire.core.finding;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.twinwire.core.ledger.Connection;
import org.twinwire.core.ledger.DelayedAcks;
import org.twinwire.core.ledger.Entry;
import org.twinwire.core.ledger.EventText;
import org.twinwire.core.ledger.OpenStreams;
import org.twinwire.core.trace.Event;
import org.twinwire.core.trace.Role;

/**
 * Checks a connection for deviations that concern none of its messages.
 *
 * @param entries those of the connection
 * @param teardownNanos when the runner began to close what the script had left open
 */
record ConnectionCheck(
    Connection connection, List<Entry> entries, EventText text, long teardownNanos) {

  List<Evidence> evidence() {
    return Stream.of(Role.values())
        .flatMap(role -> Stream.of(slowed(role), leftOpen(role)))
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<Evidence> slowed(Role sender) {
    List<Entry> waited = DelayedAcks.of(connection, sender, entries);
    String stream = waited.stream().findFirst().map(Entry::stream).orElse("");
    return scene(FindingType.SLOWER, sender, stream, waited);
  }

  private Optional<Evidence> leftOpen(Role answerer) {
    boolean known = connection.end(answerer).death().isEmpty();
    List<Event.MessageDelivered> answers =
        known ? new OpenStreams(connection, answerer, endNanos()).lastAnswers() : List.of();
    List<Entry> sent =
        entries.stream()
            .filter(entry -> entry.direction() == answerer)
            .filter(entry -> answers.stream().anyMatch(answer -> isSame(entry, answer)))
            .toList();
    return scene(FindingType.LEFT_OPEN, answerer, "", sent);
  }

  private static boolean isSame(Entry entry, Event.MessageDelivered answer) {
    return entry.stream().equals(answer.stream())
        && entry.message().digest().equals(answer.message().digest());
  }

  /** Returns when the streams ended at the latest: the end of a session also ends its streams. */
  private long endNanos() {
    return Stream.of(connection.dialer().closed(), connection.listener().closed())
        .flatMap(Optional::stream)
        .mapToLong(Event::nanos)
        .reduce(teardownNanos, Math::min);
  }

  private Optional<Evidence> scene(
      FindingType type, Role sender, String stream, List<Entry> about) {
    return about.stream()
        .findFirst()
        .map(
            first ->
                new Evidence(
                    type,
                    text,
                    new Evidence.Route(connection, sender, stream),
                    new Evidence.Messages(
                        Optional.of(first), about.subList(1, about.size()), List.of()),
                    Optional.empty()));
  }
}
