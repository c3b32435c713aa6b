package org.twinwire.tap.packets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.twinwire.tap.events.Fate;
import org.twinwire.tap.events.TapEvent;
import org.twinwire.tap.shape.PacketEffect;
import org.twinwire.tap.shape.PacketSelection;
import org.twinwire.tap.shape.PacketSpot;
import org.twinwire.tap.shape.Role;
import org.twinwire.tap.shape.Trigger;

/** A packet is called by its size in what the tap says of it: "a", "bb", "ccc". */
class PacketFlowTest {

  private static PacketSpot spot(PacketEffect effect, long millis, Integer... numbers) {
    return spot(effect, millis, new PacketSelection.Numbers(Set.of(numbers)));
  }

  private static PacketSpot spot(PacketEffect effect, long millis, PacketSelection which) {
    return new PacketSpot(Role.LISTENER, effect, which, millis, new Trigger.Start());
  }

  @Test
  void passesAndSaysWhatNoSpotChooses() {
    TestingPackets packets = new TestingPackets().take("a", "bb");

    assertThat(packets.out).containsExactly("a", "bb");
    assertThat(packets.fates()).containsExactly("forwarded 1", "forwarded 2");
  }

  @Test
  void namesAPacketByItsFirst32Bytes() {
    TestingPackets packets = new TestingPackets().take("h".repeat(32) + "rest", "hi");

    assertThat(packets.events)
        .containsExactly(
            new TapEvent.Packet(Role.LISTENER, "0x" + "68".repeat(32), 36, Fate.FORWARDED),
            new TapEvent.Packet(Role.LISTENER, "0x6869", 2, Fate.FORWARDED));
  }

  @Test
  void losesTheChosenPackets() {
    TestingPackets packets =
        new TestingPackets(spot(PacketEffect.LOSE, 0, 2)).take("a", "bb", "ccc");

    assertThat(packets.out).containsExactly("a", "ccc");
    assertThat(packets.fates()).containsExactly("forwarded 1", "lost 2", "forwarded 3");
  }

  @Test
  void repeatsTheChosenPackets() {
    TestingPackets packets = new TestingPackets(spot(PacketEffect.REPEAT, 0, 1)).take("a", "bb");

    assertThat(packets.out).containsExactly("a", "a", "bb");
    assertThat(packets.fates()).containsExactly("forwarded 1", "repeated 1", "forwarded 2");
  }

  @Test
  void passesAPacketBehindTheNextOne() {
    TestingPackets packets = new TestingPackets(spot(PacketEffect.REORDER, 0, 1)).take("a");
    assertThat(packets.out).isEmpty();

    packets.take("bb", "ccc");

    assertThat(packets.out).containsExactly("bb", "a", "ccc");
    assertThat(packets.fates())
        .containsExactly("held 1", "forwarded 2", "forwarded 1", "forwarded 3");
  }

  @Test
  void waitsNotForEverForTheNextOne() {
    TestingPackets packets = new TestingPackets(spot(PacketEffect.REORDER, 0, 1)).take("a");
    packets.passMillis(100);
    packets.take("bb");

    assertThat(packets.out).containsExactly("a", "bb");
  }

  @Test
  void delaysTheChosenPacketsAndLetsTheOthersOvertake() {
    TestingPackets packets = new TestingPackets(spot(PacketEffect.DELAY, 30, 1)).take("a", "bb");
    packets.passMillis(29);
    assertThat(packets.out).containsExactly("bb");

    packets.passMillis(1);

    assertThat(packets.out).containsExactly("bb", "a");
  }

  @Test
  void choosesByChanceWithTheSameSeedTheSame() {
    PacketSpot half = spot(PacketEffect.LOSE, 0, new PacketSelection.Percent(50));
    String[] hundred = IntStream.range(0, 100).mapToObj(String::valueOf).toArray(String[]::new);

    TestingPackets packets = new TestingPackets(half).take(hundred);

    assertThat(packets.out).hasSizeBetween(30, 70);
    assertThat(packets.out).isEqualTo(new TestingPackets(half).take(hundred).out);
  }

  @Test
  void actsAndCountsOnlyWhileItsStepRuns() {
    TestingPackets packets =
        new TestingPackets(
            new PacketSpot(
                Role.LISTENER,
                PacketEffect.LOSE,
                new PacketSelection.Numbers(Set.of(1)),
                0,
                new Trigger.DuringStep(3)));
    packets.take("a");
    packets.step = 3;
    packets.take("bb", "ccc");

    assertThat(packets.out).containsExactly("a", "ccc");
  }

  @Test
  void letsOneSpotSeeWhatTheOneBeforeItPasses() {
    TestingPackets packets =
        new TestingPackets(spot(PacketEffect.REPEAT, 0, 1), spot(PacketEffect.LOSE, 0, 2))
            .take("a", "bb");

    assertThat(packets.out).containsExactly("a", "bb");
    assertThat(packets.fates()).containsExactly("forwarded 1", "lost 1", "forwarded 2");
  }

  @Test
  void holdsNoMorePacketsThanItsLimit() {
    PacketSpot all = spot(PacketEffect.DELAY, 1_000, new PacketSelection.Percent(100));
    TestingPackets packets = new TestingPackets(all);
    IntStream.range(0, HeldPackets.PACKETS_MAX).forEach(i -> packets.take("a"));
    assertThat(packets.out).isEmpty();

    packets.take("bb");

    assertThat(packets.out).containsExactly("bb");
    assertThat(packets.events)
        .filteredOn(TapEvent.LimitHit.class::isInstance)
        .singleElement()
        .isEqualTo(
            new TapEvent.LimitHit(
                Optional.empty(),
                "held-packets",
                "held-packets towards listener: got 1025 (expected: at most 1024)"));
  }

  @Test
  void holdsNoMoreBytesThanItsLimit() {
    PacketSpot all = spot(PacketEffect.DELAY, 1_000, new PacketSelection.Percent(100));
    TestingPackets packets = new TestingPackets(all);
    String large = "x".repeat(HeldPackets.BYTES_MAX / 2);

    packets.take(large, large, "y");

    assertThat(packets.out).containsExactly("y");
  }

  @Test
  void forgetsWhatItHolds() {
    TestingPackets packets = new TestingPackets(spot(PacketEffect.DELAY, 30, 1)).take("a");
    packets.close();
    packets.passMillis(1_000);

    assertThat(packets.out).isEmpty();
  }
}
