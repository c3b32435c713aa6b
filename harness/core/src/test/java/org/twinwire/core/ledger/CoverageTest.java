package org.twinwire.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.twinwire.core.trace.ByteRange;
import org.twinwire.core.trace.Event;

class CoverageTest {

  private final List<Event.BytesRead> events = new ArrayList<>();

  @Test
  void completesARangeWithTheEventThatBringsItsLastMissingByte() {
    read(0, 10).read(20, 30).read(10, 20);

    assertThat(completedBy(5, 10)).contains(1L);
    assertThat(completedBy(20, 25)).contains(2L);
    assertThat(completedBy(5, 25)).contains(3L);
  }

  @Test
  void doesNotCompleteARangeWithAGap() {
    read(0, 10).read(11, 30);

    assertThat(completedBy(5, 25)).isEmpty();
    assertThat(completedBy(25, 31)).isEmpty();
    assertThat(coverage().includes(range(11, 30))).isTrue();
    assertThat(coverage().includes(range(10, 11))).isFalse();
  }

  @Test
  void keepsTheFirstReportOfAByte() {
    read(0, 10).read(5, 15).read(0, 20);

    assertThat(completedBy(0, 10)).contains(1L);
    assertThat(completedBy(0, 15)).contains(2L);
    assertThat(completedBy(16, 20)).contains(3L);
    assertThat(coverage().bytes()).isEqualTo(20);
  }

  @Test
  void takesAPositionForTheByteBeforeIt() {
    read(0, 10);

    assertThat(completedBy(10, 10)).contains(1L);
    assertThat(completedBy(11, 11)).isEmpty();
    assertThat(coverage().includes(range(0, 0))).isTrue();
  }

  @Test
  void countsEachCarrierByItself() {
    read(0, 10).read("dialer-1", 0, 5);

    assertThat(coverage().includes(on("dialer-1", 0, 5))).isTrue();
    assertThat(coverage().includes(on("dialer-1", 5, 10))).isFalse();
    assertThat(coverage().includes(on("dialer-2", 0, 1))).isFalse();
    assertThat(coverage().bytes(on("dialer-1", 0, 0))).isEqualTo(5);
    assertThat(coverage().bytes()).isEqualTo(15);
  }

  @Test
  void includesAnotherPlaceOnlyIfNothingIsMissingOnAnyCarrier() {
    read(0, 10).read("dialer-1", 5, 9);
    Coverage<Event.BytesRead> all = coverage();
    events.removeLast();

    assertThat(all.includes(coverage())).isTrue();
    assertThat(coverage().includes(all)).isFalse();
    read("dialer-1", 0, 20);
    assertThat(coverage().includes(all)).isTrue();
  }

  @Test
  void isTheSameInAnyOrderOnceEverythingIsThere() {
    Random random = new Random(1);
    for (int round = 0; round < 50; round++) {
      events.clear();
      List<Long> starts = new ArrayList<>(LongStream.range(0, 40).boxed().toList());
      Collections.shuffle(starts, random);
      starts.forEach(start -> read(start * 3, start * 3 + 3));
      long last = events.getLast().from();

      assertThat(completedBy(0, 120)).contains(40L);
      assertThat(completedBy(last, last + 1)).contains(40L);
      assertThat(coverage().end(range(0, 0))).isEqualTo(range(120, 120));
    }
  }

  private CoverageTest read(long from, long to) {
    events.add(
        new Event.BytesRead(events.size() + 1L, 0, "dialer", "s1", from, to, Optional.empty()));
    return this;
  }

  private CoverageTest read(String stream, long from, long to) {
    long seq = events.size() + 1L;
    events.add(new Event.BytesRead(seq, 0, "dialer", "s1", from, to, Optional.of(stream)));
    return this;
  }

  private Coverage<Event.BytesRead> coverage() {
    return Coverage.of(events.stream());
  }

  private Optional<Long> completedBy(long from, long to) {
    return coverage().completed(range(from, to)).map(Event::seq);
  }

  private static ByteRange range(long from, long to) {
    return new ByteRange(Optional.empty(), from, to);
  }

  private static ByteRange on(String stream, long from, long to) {
    return new ByteRange(Optional.of(stream), from, to);
  }
}
