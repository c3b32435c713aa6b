package org.twinwire.core.ledger;

import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.twinwire.core.trace.ByteRange;
import org.twinwire.core.trace.Event;

/**
 * The bytes that passed one place in one direction, as intervals of each carrier. They may pass in
 * any order and leave gaps.
 */
public final class Coverage<E extends Event.OfBytes> {

  /** Bytes up to {@code to}, with the event that was the first to report them. */
  private record Interval<E>(long to, E event) {}

  private final Map<Optional<String>, NavigableMap<Long, Interval<E>>> carriers = new HashMap<>();

  private Coverage() {}

  /**
   * Returns what these events cover.
   *
   * @param events of one node in one direction, in their order
   */
  static <E extends Event.OfBytes> Coverage<E> of(Stream<E> events) {
    Coverage<E> coverage = new Coverage<>();
    events.forEach(coverage::add);
    return coverage;
  }

  private void add(E event) {
    NavigableMap<Long, Interval<E>> known =
        carriers.computeIfAbsent(event.carrier(), carrier -> new TreeMap<>());
    long next = event.from();
    while (next < event.to()) {
      long covered = coveredTo(known, next);
      if (covered > next) {
        next = covered;
      } else {
        Long other = known.higherKey(next);
        long end = other == null ? event.to() : Math.min(other, event.to());
        known.put(next, new Interval<>(end, event));
        next = end;
      }
    }
  }

  /**
   * Returns the end of the interval with the byte at {@code offset}; {@code offset}: there is none.
   */
  private static <E> long coveredTo(NavigableMap<Long, Interval<E>> known, long offset) {
    Map.Entry<Long, Interval<E>> before = known.floorEntry(offset);
    return before == null ? offset : Math.max(offset, before.getValue().to());
  }

  /**
   * Returns the event with which the last missing byte of a range passed, and of a position the
   * byte before it; empty while one is missing.
   */
  public Optional<E> completed(ByteRange range) {
    NavigableMap<Long, Interval<E>> known = carriers.getOrDefault(range.carrier(), new TreeMap<>());
    Optional<E> last = Optional.empty();
    long next = first(range);
    while (next < range.to()) {
      Map.Entry<Long, Interval<E>> interval = known.floorEntry(next);
      if (interval == null || interval.getValue().to() <= next) {
        return Optional.empty();
      }
      E event = interval.getValue().event();
      last = last.filter(other -> other.seq() > event.seq()).or(() -> Optional.of(event));
      next = interval.getValue().to();
    }
    return last;
  }

  private static long first(ByteRange range) {
    return range.isPosition() ? Math.max(0, range.to() - 1) : range.from();
  }

  /** Returns whether all bytes of a range passed. Nothing is missing at the position 0. */
  public boolean includes(ByteRange range) {
    return range.to() == 0 || completed(range).isPresent();
  }

  /** Returns whether everything passed that passed another place. */
  public boolean includes(Coverage<?> other) {
    return other.carriers.entrySet().stream()
        .allMatch(
            carrier ->
                carrier.getValue().entrySet().stream()
                    .map(i -> new ByteRange(carrier.getKey(), i.getKey(), i.getValue().to()))
                    .allMatch(this::includes));
  }

  /** Returns the position after the last byte that passed on the carrier of a range. */
  public ByteRange end(ByteRange onCarrier) {
    long last =
        Optional.ofNullable(carriers.get(onCarrier.carrier()))
            .map(NavigableMap::lastEntry)
            .map(entry -> entry.getValue().to())
            .orElse(0L);
    return new ByteRange(onCarrier.carrier(), last, last);
  }

  /** Returns the number of bytes that passed on the carrier of a range. */
  public long bytes(ByteRange onCarrier) {
    return bytes(carriers.getOrDefault(onCarrier.carrier(), new TreeMap<>()));
  }

  /** Returns the number of bytes that passed on all carriers together. */
  public long bytes() {
    return carriers.values().stream().mapToLong(Coverage::bytes).sum();
  }

  private static <E> long bytes(NavigableMap<Long, Interval<E>> known) {
    return known.entrySet().stream().mapToLong(i -> i.getValue().to() - i.getKey()).sum();
  }
}
