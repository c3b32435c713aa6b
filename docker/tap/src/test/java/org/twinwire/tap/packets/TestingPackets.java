package org.twinwire.tap.packets;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.PriorityQueue;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.twinwire.tap.events.TapEvent;
import org.twinwire.tap.shape.PacketSpot;
import org.twinwire.tap.shape.Role;

/** A flow towards the listener, a clock that only the test moves, and what came out. */
final class TestingPackets implements PacketClock {

  final List<String> out = new ArrayList<>();
  final List<TapEvent> events = new ArrayList<>();
  int step = -1;
  private final PacketFlow flow;
  private final PriorityQueue<Due> due = new PriorityQueue<>();
  private long nanos;

  private record Due(long at, Runnable action) implements Comparable<Due> {
    @Override
    public int compareTo(Due other) {
      return Long.compare(at, other.at);
    }
  }

  TestingPackets(PacketSpot... spots) {
    this.flow =
        new PacketFlow(Role.LISTENER, List.of(spots), new SplittableRandom(1), this, events::add);
  }

  TestingPackets take(String... packets) {
    for (String packet : packets) {
      byte[] bytes = packet.getBytes(StandardCharsets.US_ASCII);
      flow.take(new Datagram(bytes, sent -> out.add(new String(sent, StandardCharsets.US_ASCII))));
    }
    return this;
  }

  void passMillis(long millis) {
    long end = nanos + millis * 1_000_000;
    while (!due.isEmpty() && due.peek().at() <= end) {
      Due next = due.remove();
      nanos = next.at();
      next.action().run();
    }
    nanos = end;
  }

  void close() {
    flow.close();
  }

  /** What was said of each packet, such as {@code forwarded 1}; a packet is its size. */
  List<String> fates() {
    return events.stream()
        .filter(TapEvent.Packet.class::isInstance)
        .map(TapEvent.Packet.class::cast)
        .map(packet -> packet.fate().name().toLowerCase(Locale.ROOT) + " " + packet.size())
        .toList();
  }

  @Override
  public int step() {
    return step;
  }

  @Override
  public Future<?> after(long delay, Runnable action) {
    due.add(new Due(nanos + delay, action));
    return CompletableFuture.completedFuture(null);
  }
}
