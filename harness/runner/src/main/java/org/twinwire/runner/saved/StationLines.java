package org.twinwire.runner.saved;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.twinwire.core.ledger.Entry;
import org.twinwire.core.ledger.EventText;
import org.twinwire.core.ledger.Ledger;
import org.twinwire.core.ledger.Station;
import org.twinwire.core.ledger.StationReports;
import org.twinwire.core.trace.EthCode;
import org.twinwire.core.trace.Trace;

/** When each message passed each station: {@code ?} where nothing in the case reports it. */
final class StationLines {

  private static final int MESSAGE = 22;
  private static final int STREAM = 12;

  private final StationReports reports;
  private final Ledger ledger;
  private final CaseClock clock;

  StationLines(Trace trace, Ledger ledger, CaseClock clock) {
    this.reports = StationReports.of(trace);
    this.ledger = ledger;
    this.clock = clock;
  }

  /** A header and a line for each message; nothing where none was sent. */
  List<String> lines() {
    if (ledger.entries().isEmpty()) {
      return List.of();
    }
    List<String> lines = new ArrayList<>();
    lines.add(line("", "message", "stream", Stream.of(Station.values()).map(EventText::station)));
    for (Entry entry : ledger.entries()) {
      Set<Station> unknown = reports.unknown(entry);
      String id = entry.message().requestId().map(" #"::concat).orElse("");
      lines.add(
          line(
              String.valueOf(entry.index()),
              name(entry) + id,
              session(entry) + entry.stream(),
              Stream.of(Station.values()).map(station -> time(entry, station, unknown))));
    }
    return lines;
  }

  private String time(Entry entry, Station station, Set<Station> unknown) {
    Long passed = entry.reached().get(station);
    if (passed != null) {
      return String.valueOf(clock.micros(passed));
    }
    if (station == Station.ANSWERED
        && EthCode.of(entry.message().code()).filter(EthCode::isRequest).isEmpty()) {
      return "";
    }
    return unknown.contains(station) ? "?" : "-";
  }

  /** The number of the connection, where there are several. */
  private String session(Entry entry) {
    return ledger.connections().size() > 1 ? "%d/".formatted(entry.connection() + 1) : "";
  }

  private static String name(Entry entry) {
    return EthCode.nameOf(entry.message().code());
  }

  private static String line(String index, String message, String stream, Stream<String> times) {
    return "%4s %s %s%s"
        .formatted(
            index,
            Wrapped.cell(message, MESSAGE),
            Wrapped.cell(stream, STREAM),
            times.map("%10s"::formatted).collect(Collectors.joining()))
        .stripTrailing();
  }
}
