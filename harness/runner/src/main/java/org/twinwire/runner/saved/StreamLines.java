package org.twinwire.runner.saved;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.twinwire.core.ledger.Connection;
import org.twinwire.core.ledger.Ledger;
import org.twinwire.core.trace.By;
import org.twinwire.core.trace.Event;

/** Who opened, negotiated and ended each stream. */
final class StreamLines {

  private static final int NAME = 12;

  private final Ledger ledger;
  private final CaseClock clock;

  StreamLines(Ledger ledger, CaseClock clock) {
    this.ledger = ledger;
    this.clock = clock;
  }

  List<String> lines() {
    return ledger.connections().stream().flatMap(connection -> lines(connection).stream()).toList();
  }

  private List<String> lines(Connection connection) {
    Map<String, List<String>> byStream = new LinkedHashMap<>();
    Stream.of(connection.dialer(), connection.listener())
        .flatMap(end -> end.events().stream())
        .sorted(Comparator.comparingLong(Event::nanos))
        .forEach(
            event ->
                told(event)
                    .ifPresent(
                        told ->
                            byStream
                                .computeIfAbsent(told.stream(), name -> new ArrayList<>())
                                .add(told.text())));
    String session = ledger.connections().size() > 1 ? "%d/".formatted(connection.index() + 1) : "";
    return byStream.entrySet().stream()
        .flatMap(
            each ->
                Wrapped.lines(
                    Wrapped.cell(session + each.getKey(), NAME)
                        + " "
                        + String.join("; ", each.getValue()),
                    "    ")
                    .stream())
        .toList();
  }

  private record Told(String stream, String text) {}

  private Optional<Told> told(Event event) {
    return switch (event) {
      case Event.StreamOpened e -> local(e.by(), e.stream(), "opened by", e);
      case Event.StreamNegotiated e -> Optional.of(told(e.stream(), "negotiated at", e));
      case Event.StreamClosed e -> local(e.by(), e.stream(), "closed by", e);
      case Event.StreamReset e -> local(e.by(), e.stream(), "reset by", e);
      default -> Optional.empty();
    };
  }

  private Optional<Told> local(By by, String stream, String what, Event event) {
    return by == By.LOCAL ? Optional.of(told(stream, what, event)) : Optional.empty();
  }

  private Told told(String stream, String what, Event event) {
    return new Told(
        stream, "%s the %s, %d".formatted(what, event.node(), clock.micros(event.nanos())));
  }
}
