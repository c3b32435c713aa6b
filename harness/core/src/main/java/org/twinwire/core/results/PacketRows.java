package org.twinwire.core.results;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.twinwire.core.ledger.PacketEntry;
import org.twinwire.core.ledger.PacketLedger;
import org.twinwire.core.ledger.Station;
import org.twinwire.core.trace.Event;
import org.twinwire.core.trace.Trace;

/** Converts the packets of discovery into rows of a report. They belong to no session. */
final class PacketRows {

  private static final Side.Channel CHANNEL =
      new Side.Channel(Optional.empty(), Optional.of("udp"));

  private PacketRows() {}

  /**
   * Returns a row for each packet, in order of sending.
   *
   * @param first index of the first row
   */
  static List<Side.LedgerRow> ledger(Trace trace, int first) {
    List<PacketEntry> entries = PacketLedger.of(trace).entries();
    Set<Station> unknown = unknown(trace);
    return IntStream.range(0, entries.size())
        .mapToObj(i -> row(first + i, entries.get(i), unknown))
        .toList();
  }

  private static Side.LedgerRow row(int index, PacketEntry entry, Set<Station> unknown) {
    return new Side.LedgerRow(
        index,
        entry.packet().kind(),
        Optional.empty(),
        entry.sender(),
        CHANNEL,
        entry.packet().size(),
        entry.packet().hash(),
        entry.lastStation(),
        unknown,
        entry.fate(),
        Optional.empty());
  }

  /** Returns a row of the sequence diagram for each packet. */
  static List<Side.SequenceRow> sequence(Trace trace, long zeroNanos) {
    Set<Station> unknown = unknown(trace);
    return PacketLedger.of(trace).entries().stream()
        .map(
            entry ->
                new Side.SequenceRow(
                    entry.sent().nanos() - zeroNanos,
                    "message",
                    Optional.of(entry.sender()),
                    entry.delivered().map(event -> event.nanos() - zeroNanos),
                    Optional.of(entry.lastStation()),
                    unknown,
                    CHANNEL,
                    entry.packet().kind() + text(entry),
                    Optional.empty()))
        .toList();
  }

  private static String text(PacketEntry entry) {
    return entry.fate().equals("delivered") ? "" : ", " + entry.fate();
  }

  /** Returns the stations of messages that nothing reports of a packet. */
  private static Set<Station> unknown(Trace trace) {
    EnumSet<Station> unknown = EnumSet.of(Station.WRITTEN, Station.DECODED, Station.BUFFERED);
    if (trace.events().stream().noneMatch(Event.TapPacket.class::isInstance)) {
      unknown.add(Station.TAPPED);
    }
    return unknown;
  }
}
