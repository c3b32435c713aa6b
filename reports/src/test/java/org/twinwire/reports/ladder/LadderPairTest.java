package org.twinwire.reports.ladder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.twinwire.core.judge.Verdict;
import org.twinwire.core.ledger.Station;
import org.twinwire.core.results.Side;
import org.twinwire.core.results.Side.SequenceRow;
import org.twinwire.core.trace.Role;

class LadderPairTest {

  private static final long MILLI = 1_000_000;

  @Test
  void putsTheSameMomentAtTheSameHeightOnBothSides() {
    LadderPair pair =
        LadderPair.of(
            side(mark(0), mark(3 * MILLI), mark(9 * MILLI)), side(mark(0), mark(9 * MILLI)));
    List<Integer> left = heights(pair.baseline());
    List<Integer> right = heights(pair.candidate());
    assertThat(right.get(0)).isEqualTo(left.get(0));
    assertThat(right.get(1)).isEqualTo(left.get(2));
  }

  @Test
  void keepsLabelsApartThoughMicrosecondsPass() {
    List<Integer> heights =
        heights(LadderPair.of(side(mark(0), mark(1), mark(2)), side()).baseline());
    assertThat(heights.get(1) - heights.get(0)).isGreaterThanOrEqualTo(TimeAxis.LABEL_HEIGHT);
    assertThat(heights.get(2) - heights.get(1)).isGreaterThanOrEqualTo(TimeAxis.LABEL_HEIGHT);
  }

  @Test
  void cutsALongWaitShortAndSaysHowLongItWas() {
    LadderPair pair = LadderPair.of(side(mark(0), mark(10_000 * MILLI)), side());
    assertThat(heights(pair.baseline()))
        .containsExactly(TimeAxis.TOP, TimeAxis.TOP + TimeAxis.LONGEST_GAP);
    assertThat(pair.cuts()).extracting(LadderPair.Tick::nanos).containsExactly(10_000 * MILLI);
  }

  @Test
  void drawsADeliveredMessageFromLifelineToLifeline() {
    Figure.Arrow arrow = (Figure.Arrow) only(message(Role.DIALER, MILLI, Optional.of(2 * MILLI)));
    assertThat(arrow.x1()).isEqualTo(EntryLayout.DIALER_X);
    assertThat(arrow.x2()).isEqualTo(EntryLayout.LISTENER_X);
    assertThat(arrow.y2()).isGreaterThan(arrow.y1());
  }

  @Test
  void keepsALabelClearOfTheArrowThatEndsBesideIt() {
    List<Figure> figures =
        LadderPair.of(
                side(
                    message(Role.DIALER, MILLI, Optional.of(2 * MILLI)),
                    message(Role.LISTENER, 2 * MILLI, Optional.of(3 * MILLI))),
                side())
            .baseline()
            .figures();
    int labelled = figures.get(1).label().y();
    assertThat(labelled - ((Figure.Arrow) figures.get(0)).y2()).isGreaterThan(11);
  }

  @Test
  void doesNotCrossOutAMessageWhoseDeliveryNobodyReports() {
    SequenceRow left =
        undelivered(
            Role.DIALER,
            Station.WRITTEN,
            Set.of(Station.TAPPED, Station.READ, Station.DECODED, Station.DELIVERED));
    Figure.Broken open = (Figure.Broken) only(left);
    assertThat(open.unknown()).isTrue();
    assertThat(open.station().text()).isEqualTo("last seen: written, then unknown");
    assertThat(open.text())
        .endsWith(
            ", delivery unknown, last seen: written"
                + " (unknown: tapped, read, decoded, delivered)");
    assertThat(only(lost(Role.DIALER, Station.READ)).unknown()).isFalse();
  }

  @Test
  void saysOfAnAnsweredRequestOnlyThatItsDeliveryWasNotSeen() {
    SequenceRow answered = undelivered(Role.DIALER, Station.ANSWERED, Set.of(Station.DELIVERED));
    Figure.Broken open = (Figure.Broken) only(answered);
    assertThat(open.station().text()).isEmpty();
    assertThat(open.text()).endsWith(", answered, when it was delivered is unknown");
  }

  @Test
  void endsALostMessageTheFurtherTheMoreStationsItPassed() {
    List<Integer> ends = new ArrayList<>();
    for (Station station : List.of(Station.SENT, Station.TAPPED, Station.READ, Station.BUFFERED)) {
      ends.add(((Figure.Broken) only(lost(Role.DIALER, station))).x2());
    }
    assertThat(ends).isSorted().doesNotHaveDuplicates();
    assertThat(ends.getLast()).isLessThan(EntryLayout.LISTENER_X);
    assertThat(((Figure.Broken) only(lost(Role.LISTENER, Station.BUFFERED))).x2())
        .isGreaterThan(EntryLayout.DIALER_X)
        .isLessThan(ends.getFirst());
  }

  @Test
  void foldsManyMarksIntoOneSpan() {
    SequenceRow[] marks = new SequenceRow[40];
    for (int i = 0; i < marks.length; i++) {
      marks[i] = row(i * MILLI, "stream", Optional.of(Role.DIALER), "stream dialer-" + i);
    }
    LadderPair.Ladder ladder = LadderPair.of(side(marks), side()).baseline();
    assertThat(ladder.figures()).hasSize(4);
    assertThat(ladder.figures().get(2).label().text()).isEqualTo("37 × stream dialer-2 … 38");
    assertThat(ladder.omitted()).isZero();
  }

  @Test
  void doesNotFoldALostMessageInWithThoseThatArrived() {
    List<SequenceRow> rows = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      rows.add(message(Role.DIALER, i * MILLI, Optional.of((i + 1) * MILLI)));
    }
    rows.add(20, lost(Role.DIALER, Station.READ));
    LadderPair.Ladder ladder =
        LadderPair.of(side(rows.toArray(SequenceRow[]::new)), side()).baseline();
    assertThat(ladder.figures()).hasAtLeastOneElementOfType(Figure.Broken.class);
  }

  @Test
  void drawsNoMoreThanAPageCanShowAndCountsTheRest() {
    SequenceRow[] marks = new SequenceRow[300];
    for (int i = 0; i < marks.length; i++) {
      String word = Integer.toString(i, 36).replaceAll("\\d", "z") + "x".repeat(i % 97);
      marks[i] = row(i * MILLI, "session", Optional.of(Role.DIALER), word + "-".repeat(i / 97));
    }
    LadderPair.Ladder ladder = LadderPair.of(side(marks), side()).baseline();
    int drawn = ladder.figures().size();
    assertThat(drawn).isLessThanOrEqualTo(Entries.MAX_ENTRIES);
    assertThat(ladder.omitted()).isEqualTo(300 - drawn);
  }

  private static Figure only(SequenceRow row) {
    return LadderPair.of(side(row), side()).baseline().figures().getFirst();
  }

  private static List<Integer> heights(LadderPair.Ladder ladder) {
    return ladder.figures().stream().map(f -> ((Figure.Mark) f).y()).toList();
  }

  private static SequenceRow mark(long nanos) {
    return row(nanos, "session", Optional.of(Role.DIALER), "session opened");
  }

  private static SequenceRow message(Role from, long nanos, Optional<Long> arrived) {
    return new SequenceRow(
        nanos,
        "message",
        Optional.of(from),
        arrived,
        Optional.of(Station.DELIVERED),
        Set.of(),
        Side.Channel.of("rlpx"),
        "GetBlockHeaders #" + nanos,
        Optional.empty());
  }

  private static SequenceRow lost(Role from, Station last) {
    return undelivered(from, last, Set.of(Station.TAPPED));
  }

  private static SequenceRow undelivered(Role from, Station last, Set<Station> unknown) {
    return new SequenceRow(
        MILLI,
        "message",
        Optional.of(from),
        Optional.empty(),
        Optional.of(last),
        unknown,
        Side.Channel.of("rlpx"),
        "GetBlockHeaders #1",
        Optional.empty());
  }

  private static SequenceRow row(long nanos, String kind, Optional<Role> from, String text) {
    return new SequenceRow(
        nanos,
        kind,
        from,
        Optional.empty(),
        Optional.empty(),
        Set.of(),
        Side.Channel.NONE,
        text,
        Optional.empty());
  }

  private static Side side(SequenceRow... rows) {
    return new Side(
        "rlpx",
        Verdict.PASS,
        new Side.Found(List.of(), List.of()),
        new Side.Played(1, List.of()),
        new Side.Shown(1, List.of(rows), List.of(), List.of()),
        List.of(),
        Side.Remarks.NONE);
  }
}
