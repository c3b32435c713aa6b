package org.twinwire.runner.saved;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.twinwire.core.ledger.PacketEntry;
import org.twinwire.core.ledger.PacketLedger;
import org.twinwire.core.trace.CaseId;
import org.twinwire.core.trace.Event;
import org.twinwire.core.trace.Packet;
import org.twinwire.core.trace.PacketFate;
import org.twinwire.core.trace.Role;
import org.twinwire.core.trace.Trace;

class PacketLinesTest {

  private static final String AT = "127.0.0.1:1000";
  private static final String BOOTNODE = "127.0.0.1:2000";

  private final Packet ping = packet("ping", "aa", 126);
  private final Packet find = packet("find-node", "bb", 171);

  private static Packet packet(String kind, String hash, int size) {
    return new Packet(kind, "0x" + hash.repeat(32), size, Optional.empty());
  }

  private List<String> lines(Event... events) {
    CaseId id = new CaseId("discovery/a", "refnode", "refnode", "rlpx", 68, "natural", 1);
    Trace trace = new Trace(id, List.of(events), List.of(), Optional.empty());
    List<PacketEntry> entries = PacketLedger.of(trace).entries();
    return new PacketLines(entries, CaseClock.of(trace.events())).lines();
  }

  @Test
  void tellKindSizeAndFateOfEachPacket() {
    assertThat(
            lines(
                new Event.PacketSent(1, 1_000_000, "dialer", "node", AT, BOOTNODE, ping),
                new Event.TapPacket(
                    1, 1_100_000, "tap", Role.LISTENER, ping.hash(), 126, PacketFate.LOST),
                new Event.PacketSent(2, 2_000_000, "dialer", "node", AT, BOOTNODE, find),
                new Event.PacketRefused(
                    1, 2_100_000, "listener", "bootnode", BOOTNODE, AT, find, "proof: got none")))
        .containsExactly(
            "    0 ping of the dialer's node, 0xaaaaaaaa…, 126 bytes, from 127.0.0.1:1000 to"
                + " 127.0.0.1:2000 at 0: lost by the tap",
            "    1 find-node of the dialer's node, 0xbbbbbbbb…, 171 bytes, from 127.0.0.1:1000 to"
                + " 127.0.0.1:2000 at 1000: dropped:",
            "    proof: got none");
  }

  @Test
  void areNoneWhereNothingWasDiscovered() {
    assertThat(lines(new Event.StepStarted(1, 1, "runner", 0))).isEmpty();
  }
}
