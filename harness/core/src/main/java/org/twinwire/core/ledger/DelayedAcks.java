package org.twinwire.core.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.twinwire.core.trace.Event;
import org.twinwire.core.trace.Role;

/**
 * Recognises Nagle's algorithm combined with delayed acknowledgements (RFC 896, RFC 1122 section
 * 4.2.3.2): data written after a small write waits until that write is acknowledged. The peer's
 * system delays the acknowledgement by 40 ms if the peer has nothing to send. Only the bytes of a
 * connection wait like this: native streams are not streams of TCP.
 */
public final class DelayedAcks {

  /** Linux delays an acknowledgement by 40 ms (TCP_DELACK_MIN). */
  static final long SHORTEST_NANOS = 35_000_000;

  static final long LONGEST_NANOS = 45_000_000;

  /** Fewer may be chance, */
  static final int FEWEST = 3;

  /** unless nothing that came in pieces came without such a pause. */
  static final int FEWEST_OF_ALL = 2;

  /** A node that pauses between its writes for another reason also has pauses of other lengths. */
  private static final long PAUSE_NANOS = 20_000_000;

  /** Time within which a receiver decodes a message after the bytes that complete it. */
  private static final long DECODING_NANOS = 10_000_000;

  private final Connection connection;
  private final Role sender;
  private final List<Entry> sent;
  private final List<Event.TapRead> reads;
  private final NavigableSet<Long> backNanos;

  private DelayedAcks(Connection connection, Role sender, List<Entry> entries) {
    this.connection = connection;
    this.sender = sender;
    this.sent = entries.stream().filter(entry -> entry.direction() == sender).toList();
    this.reads = reads(connection, sender.other());
    this.backNanos =
        reads(connection, sender).stream()
            .map(Event.TapRead::nanos)
            .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<Event.TapRead> reads(Connection connection, Role towards) {
    return connection
        .tapped(Event.TapRead.class)
        .filter(read -> read.towards() == towards && read.carrier().isEmpty())
        .sorted(Comparator.comparingLong(Event.TapRead::from))
        .toList();
  }

  /** Two parts of a node's data, as the tap received them. */
  public record Gap(Entry entry, Event.TapRead first, Event.TapRead second) {

    long nanos() {
      return second.nanos() - first.nanos();
    }

    boolean isDelayedAck() {
      return isDelay(nanos());
    }
  }

  private static boolean isDelay(long nanos) {
    return nanos >= SHORTEST_NANOS && nanos <= LONGEST_NANOS;
  }

  /**
   * Returns the messages of one direction that were delayed, in order. Empty if the tap held back
   * bytes of the direction, because the pauses may then be its own.
   *
   * @param entries those of the connection
   */
  public static List<Entry> of(Connection connection, Role sender, List<Entry> entries) {
    boolean shaped =
        connection.tapped(Event.TapHeld.class).anyMatch(held -> held.towards() == sender.other());
    return shaped
        ? List.of()
        : new DelayedAcks(connection, sender, entries)
            .delayed().stream().map(Gap::entry).distinct().toList();
  }

  /** Returns the pauses that delayed these messages of one direction. */
  public static List<Gap> gaps(Connection connection, Role sender, List<Entry> entries) {
    return new DelayedAcks(connection, sender, entries).delayed();
  }

  private List<Gap> delayed() {
    List<Gap> gaps = hasDelays() ? gaps() : List.of();
    List<Gap> delayed = gaps.stream().filter(Gap::isDelayedAck).toList();
    long pauses = gaps.stream().filter(gap -> gap.nanos() >= PAUSE_NANOS).count();
    boolean often = delayed.size() >= FEWEST && 4L * delayed.size() >= 3 * pauses;
    boolean always = delayed.size() >= FEWEST_OF_ALL && delayed.size() == gaps.size();
    return often || always ? delayed : List.of();
  }

  /** Checks quickly whether a connection has such pauses at all. */
  private boolean hasDelays() {
    return IntStream.range(1, reads.size())
        .anyMatch(i -> isDelay(reads.get(i).nanos() - reads.get(i - 1).nanos()));
  }

  /**
   * Finds pauses between two reads of the tap during which the peer was silent and the sender had
   * more to send.
   */
  private List<Gap> gaps() {
    List<Gap> gaps = new ArrayList<>();
    for (int i = 1; i < reads.size(); i++) {
      Event.TapRead first = reads.get(i - 1);
      Event.TapRead second = reads.get(i);
      if (isSilentBetween(first, second)) {
        waiting(first, second).map(entry -> new Gap(entry, first, second)).ifPresent(gaps::add);
      }
    }
    return gaps;
  }

  private boolean isSilentBetween(Event.TapRead first, Event.TapRead second) {
    return Optional.ofNullable(backNanos.higher(first.nanos()))
        .filter(nanos -> nanos < second.nanos())
        .isEmpty();
  }

  private static boolean between(long nanos, Event.TapRead first, Event.TapRead second) {
    return nanos > first.nanos() && nanos < second.nanos();
  }

  private Optional<Entry> waiting(Event.TapRead first, Event.TapRead second) {
    return connection.end(sender).observed()
        ? sent.stream().filter(entry -> handedOver(entry, first, second)).findFirst()
        : sent.stream().filter(entry -> completed(entry, first, second)).findFirst();
  }

  /**
   * Tests whether the message's bytes are in the second read, and either also in the first or sent
   * when that came.
   */
  private static boolean handedOver(Entry entry, Event.TapRead first, Event.TapRead second) {
    Event.MessageSent message = entry.sent();
    boolean inTwo = message.from() < second.from();
    return message.bytes().overlaps(second.bytes()) && (inTwo || message.nanos() <= first.nanos());
  }

  /**
   * Tests whether the peer decoded no message after the first bytes, and this one right after the
   * second.
   */
  private boolean completed(Entry entry, Event.TapRead first, Event.TapRead second) {
    return entry.sent().nanos() > second.nanos()
        && entry.sent().nanos() <= second.nanos() + DECODING_NANOS
        && sent.stream().noneMatch(other -> between(other.sent().nanos(), first, second));
  }
}
