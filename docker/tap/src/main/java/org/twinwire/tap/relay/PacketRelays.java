package org.twinwire.tap.relay;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.twinwire.tap.events.TapEvent;
import org.twinwire.tap.packets.PacketClock;
import org.twinwire.tap.packets.PacketFlow;
import org.twinwire.tap.shape.Role;
import org.twinwire.tap.shape.Shaping;

/** The relays of packets, and what their packets get. On the event loop only. */
final class PacketRelays implements PacketClock {

  private final Consumer<TapEvent> events;
  private final Timer timer;
  private final Script script = new Script();
  private final List<PacketRelay> relays = new ArrayList<>();
  private final Map<Role, PacketFlow> flows = new EnumMap<>(Role.class);
  private SplittableRandom random = new SplittableRandom(0);

  PacketRelays(Consumer<TapEvent> events, Timer timer) {
    this.events = events;
    this.timer = timer;
    shaping(Shaping.NATURAL);
  }

  void add(PacketRelay relay) {
    relays.add(relay);
  }

  /** The packets of one direction, whichever relay they pass. */
  PacketFlow towards(Role role) {
    return flows.get(role);
  }

  /** For the packets to come, which are counted from 1 again. */
  void shaping(Shaping shaping) {
    flows.values().forEach(PacketFlow::close);
    for (Role role : Role.values()) {
      flows.put(
          role, new PacketFlow(role, shaping.packetsTowards(role), random.split(), this, events));
    }
  }

  void step(int now) {
    script.step(now);
  }

  /** Closes the sockets of all clients, then forgets all. */
  void reset(long seed) {
    relays.forEach(PacketRelay::forgetClients);
    random = new SplittableRandom(seed);
    script.step(Script.NONE);
    shaping(Shaping.NATURAL);
  }

  @Override
  public int step() {
    return script.step();
  }

  @Override
  public Future<?> after(long nanos, Runnable action) {
    return timer.after(nanos, action);
  }

  Consumer<TapEvent> events() {
    return events;
  }
}
