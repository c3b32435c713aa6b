package org.twinwire.tap.packets;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Future;
import org.twinwire.tap.events.Fate;

/** The packets that one direction keeps back, at most so many and so large. */
final class HeldPackets {

  static final int PACKETS_MAX = 1_024;
  static final int BYTES_MAX = 1024 * 1024;

  /** A packet that waits for its time; it leaves once. */
  final class Held {
    private final Datagram packet;
    private final Runnable leave;
    private Optional<Future<?>> timer = Optional.empty();

    private Held(Datagram packet, Runnable leave) {
      this.packet = packet;
      this.leave = leave;
    }

    /** Lets it go now, unless it is gone. */
    void letGo() {
      if (held.remove(this)) {
        bytes -= packet.size();
        timer.ifPresent(waiting -> waiting.cancel(false));
        leave.run();
      }
    }
  }

  private final PacketFlow flow;
  private final Set<Held> held = new LinkedHashSet<>();
  private int bytes;

  HeldPackets(PacketFlow flow) {
    this.flow = flow;
  }

  /**
   * Holds a packet for a time; beyond the limits it leaves at once.
   *
   * @param leave passes it on
   */
  Held hold(Datagram packet, long nanos, Runnable leave) {
    Held one = new Held(packet, leave);
    held.add(one);
    bytes += packet.size();
    if (held.size() > PACKETS_MAX) {
      flow.limitHit(
          "held-packets", "got %d (expected: at most %d)".formatted(held.size(), PACKETS_MAX));
      one.letGo();
    } else if (bytes > BYTES_MAX) {
      flow.limitHit("held-bytes", "got %d (expected: at most %d)".formatted(bytes, BYTES_MAX));
      one.letGo();
    } else {
      flow.tell(packet, Fate.HELD);
      one.timer = Optional.of(flow.after(nanos, one::letGo));
    }
    return one;
  }

  /** Forgets all of them; they never leave. */
  void close() {
    held.forEach(one -> one.timer.ifPresent(waiting -> waiting.cancel(false)));
    held.clear();
    bytes = 0;
  }
}
