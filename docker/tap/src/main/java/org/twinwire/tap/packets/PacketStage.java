package org.twinwire.tap.packets;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.twinwire.tap.events.Fate;
import org.twinwire.tap.shape.PacketSelection;
import org.twinwire.tap.shape.PacketSpot;

/** One spot at work: it counts the packets that come while its trigger holds, and chooses. */
final class PacketStage implements PacketOutlet {

  /** A packet that is to come behind the next one waits no longer for it. */
  private static final long NEXT_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

  private static final int HUNDRED = 100;

  private final PacketSpot spot;
  private final SplittableRandom random;
  private final PacketFlow flow;
  private final PacketOutlet next;
  private final List<HeldPackets.Held> behindNext = new ArrayList<>();
  private int count;

  PacketStage(PacketSpot spot, SplittableRandom random, PacketFlow flow, PacketOutlet next) {
    this.spot = spot;
    this.random = random;
    this.flow = flow;
    this.next = next;
  }

  @Override
  public void pass(Datagram packet, boolean again) {
    if (!chooses()) {
      next.pass(packet, again);
      letBehindGo();
      return;
    }
    switch (spot.effect()) {
      case LOSE -> flow.tell(packet, Fate.LOST);
      case REPEAT -> {
        next.pass(packet, again);
        next.pass(packet, true);
      }
      case DELAY -> hold(packet, again, TimeUnit.MILLISECONDS.toNanos(spot.millis()));
      case REORDER -> behindNext.add(hold(packet, again, NEXT_NANOS));
    }
  }

  private boolean chooses() {
    if (!spot.acts(flow.step())) {
      return false;
    }
    count++;
    return switch (spot.which()) {
      case PacketSelection.Numbers chosen -> chosen.numbers().contains(count);
      case PacketSelection.Percent chosen -> random.nextInt(HUNDRED) < chosen.percent();
    };
  }

  private HeldPackets.Held hold(Datagram packet, boolean again, long nanos) {
    return flow.held().hold(packet, nanos, () -> next.pass(packet, again));
  }

  private void letBehindGo() {
    List<HeldPackets.Held> due = List.copyOf(behindNext);
    behindNext.clear();
    due.forEach(HeldPackets.Held::letGo);
  }
}
