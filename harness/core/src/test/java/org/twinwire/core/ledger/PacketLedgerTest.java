package org.twinwire.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twinwire.core.trace.Role.DIALER;
import static org.twinwire.core.trace.Role.LISTENER;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.twinwire.core.trace.Event;
import org.twinwire.core.trace.Packet;
import org.twinwire.core.trace.PacketFate;

class PacketLedgerTest {

  private final ScriptedTrace script = new ScriptedTrace("rlpx");
  private final Packet ping = script.packet("ping", "");
  private final Packet pong = script.packet("pong", "");

  private List<PacketEntry> entries() {
    return PacketLedger.of(script.trace()).entries();
  }

  @Test
  void hasAnEntryForEachPacketInOrderOfSending() {
    script.passPacket(DIALER, ping).passPacket(LISTENER, pong);

    assertThat(entries()).extracting(PacketEntry::packet).containsExactly(ping, pong);
    assertThat(entries()).extracting(PacketEntry::sender).containsExactly(DIALER, LISTENER);
    assertThat(entries()).extracting(PacketEntry::fate).containsOnly("delivered");
    assertThat(entries()).extracting(PacketEntry::lastStation).containsOnly(Station.DELIVERED);
  }

  @Test
  void saysWhyAReceiverDroppedAPacket() {
    script.sendPacket(DIALER, ping).refusePacket(LISTENER, ping, "hash: wrong");

    assertThat(entries())
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.fate()).isEqualTo("dropped: hash: wrong");
              assertThat(entry.lastStation()).isEqualTo(Station.READ);
              assertThat(entry.refused()).isPresent();
            });
  }

  @Test
  void saysWhatTheTapDidWithAPacket() {
    script.sendPacket(DIALER, ping).tapPacket(LISTENER, ping, PacketFate.LOST);
    script.sendPacket(LISTENER, pong).tapPacket(DIALER, pong, PacketFate.HELD);
    script.tapPacket(DIALER, pong, PacketFate.FORWARDED).deliverPacket(DIALER, pong);

    assertThat(entries())
        .extracting(PacketEntry::fate)
        .containsExactly("lost by the tap", "held by the tap, delivered");
    assertThat(entries())
        .extracting(PacketEntry::lastStation)
        .containsExactly(Station.SENT, Station.DELIVERED);
    assertThat(entries().getFirst().lost()).isPresent();
  }

  @Test
  void countsAPacketThatComesAgainOnce() {
    script.sendPacket(DIALER, ping).tapPacket(LISTENER, ping, PacketFate.FORWARDED);
    script.tapPacket(LISTENER, ping, PacketFate.REPEATED);
    script.deliverPacket(LISTENER, ping).deliverPacket(LISTENER, ping);

    assertThat(entries())
        .singleElement()
        .extracting(PacketEntry::fate)
        .isEqualTo("repeated by the tap, delivered 2 times");
  }

  @Test
  void matchesEqualPacketsInTheirOrder() {
    script.passPacket(DIALER, ping).sendPacket(DIALER, ping);
    script.tapPacket(LISTENER, ping, PacketFate.FORWARDED);
    script.tapPacket(LISTENER, ping, PacketFate.LOST);

    assertThat(entries())
        .extracting(PacketEntry::fate)
        .containsExactly("delivered", "lost by the tap");
  }

  @Test
  void givesAnArrivalToThePacketThatWasNotLost() {
    script.sendPacket(DIALER, ping).tapPacket(LISTENER, ping, PacketFate.LOST);
    script.sendPacket(DIALER, ping).tapPacket(LISTENER, ping, PacketFate.FORWARDED);
    script.deliverPacket(LISTENER, ping);

    assertThat(entries())
        .extracting(PacketEntry::fate)
        .containsExactly("lost by the tap", "delivered");
  }

  @Test
  void givesNoArrivalToAPacketThatIsSentLater() {
    script.passPacket(DIALER, ping).after(50).deliverPacket(LISTENER, ping);
    script.after(50).sendPacket(DIALER, ping);

    assertThat(entries())
        .extracting(PacketEntry::fate)
        .containsExactly("delivered 2 times", "not seen to arrive");
  }

  @Test
  void keepsWhatNobodySentApart() {
    script.deliverPacket(LISTENER, ping);

    assertThat(entries()).isEmpty();
    assertThat(PacketLedger.of(script.trace()).unmatched())
        .singleElement()
        .isInstanceOf(Event.PacketDelivered.class);
  }

  @Test
  void leavesMessagesAlone() {
    script.open().stream("dialer-0").pass(DIALER, "dialer-0", 0, "", 87);
    script.passPacket(DIALER, ping);

    assertThat(Ledger.of(script.trace()).entries()).hasSize(1);
    assertThat(Ledger.of(script.trace()).connections()).hasSize(1);
    assertThat(entries()).hasSize(1);
  }
}
