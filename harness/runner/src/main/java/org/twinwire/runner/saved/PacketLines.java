package org.twinwire.runner.saved;

import java.util.List;
import java.util.stream.Stream;
import org.twinwire.core.ledger.EventText;
import org.twinwire.core.ledger.PacketEntry;

/** Each packet of discovery: its kind, its way, its size and what became of it. */
final class PacketLines {

  private final List<PacketEntry> packets;
  private final CaseClock clock;

  PacketLines(List<PacketEntry> packets, CaseClock clock) {
    this.packets = packets;
    this.clock = clock;
  }

  List<String> lines() {
    return packets.stream().flatMap(this::lines).toList();
  }

  private Stream<String> lines(PacketEntry entry) {
    String line =
        "%d %s of the %s's %s, %s, %d bytes, from %s to %s at %d: %s"
            .formatted(
                entry.index(),
                entry.packet().kind(),
                entry.sender().word(),
                entry.sent().endpoint(),
                EventText.digest(entry.packet().hash()),
                entry.packet().size(),
                entry.sent().local(),
                entry.sent().remote(),
                clock.micros(entry.sent().nanos()),
                entry.fate());
    return Wrapped.lines(line, "    ").stream();
  }
}
