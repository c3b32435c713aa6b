package org.twinwire.tap.packets;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.twinwire.tap.events.Fate;
import org.twinwire.tap.events.TapEvent;
import org.twinwire.tap.shape.PacketSpot;
import org.twinwire.tap.shape.Role;

/** The packets of one direction, and the shapes that they pass one after the other. */
public final class PacketFlow {

  private final Role towards;
  private final PacketClock clock;
  private final Consumer<TapEvent> events;
  private final HeldPackets held = new HeldPackets(this);
  private final PacketOutlet head;

  /**
   * A flow before its first packet.
   *
   * @param spots of this direction, the first acts on what was read
   * @param random chooses packets by chance
   */
  public PacketFlow(
      Role towards,
      List<PacketSpot> spots,
      SplittableRandom random,
      PacketClock clock,
      Consumer<TapEvent> events) {
    this.towards = towards;
    this.clock = clock;
    this.events = events;
    PacketOutlet next = this::send;
    for (PacketSpot spot : spots.reversed()) {
      next = new PacketStage(spot, random.split(), this, next);
    }
    this.head = next;
  }

  /** Takes a packet from a socket. */
  public void take(Datagram packet) {
    head.pass(packet, false);
  }

  private void send(Datagram packet, boolean again) {
    tell(packet, again ? Fate.REPEATED : Fate.FORWARDED);
    packet.send();
  }

  /** Drops a packet that nobody can be asked to take. */
  public void lose(Datagram packet) {
    tell(packet, Fate.LOST);
  }

  void tell(Datagram packet, Fate fate) {
    events.accept(new TapEvent.Packet(towards, packet.hash(), packet.size(), fate));
  }

  HeldPackets held() {
    return held;
  }

  int step() {
    return clock.step();
  }

  Future<?> after(long nanos, Runnable action) {
    return clock.after(nanos, action);
  }

  void limitHit(String limit, String text) {
    events.accept(
        new TapEvent.LimitHit(
            Optional.empty(), limit, "%s towards %s: %s".formatted(limit, towards.word(), text)));
  }

  /** Forgets what is held. */
  public void close() {
    held.close();
  }
}
