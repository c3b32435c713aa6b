package org.twinwire.reports.page;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.twinwire.core.ledger.Finding;
import org.twinwire.core.ledger.Station;
import org.twinwire.core.results.Side;
import org.twinwire.core.results.Side.LedgerRow;
import org.twinwire.reports.text.OccurrenceText;

/** One side of a comparison, opened. {@code part} is {@code baseline} or {@code candidate}. */
record SideView(String part, Side side) {

  /** Findings drawn in full; the rest are one line each. */
  private static final int CARDS = 12;

  /** Lines of a ledger on the page; results.json has all. */
  private static final int LEDGER_ROWS = 600;

  /** A station of the strip: {@code passed}, {@code last} or {@code ahead}. */
  record Stop(Station station, String state) {}

  /**
   * A finding under its number, counted from 1.
   *
   * @param often how often it came, in words; may be empty
   */
  record Card(int number, Finding finding, String often) {
    public List<Stop> stops() {
      return finding.lastStation().map(SideView::stops).orElse(List.of());
    }
  }

  record Row(LedgerRow row, Optional<Finding> finding) {}

  public List<Card> cards() {
    return numbered().limit(CARDS).toList();
  }

  public List<Card> more() {
    return numbered().skip(CARDS).toList();
  }

  /** Rows with a finding first in line when there are too many; always in their order. */
  public List<Row> rows() {
    List<Row> all = side.ledger().stream().map(row -> new Row(row, finding(row))).toList();
    long room =
        Math.max(0, LEDGER_ROWS - all.stream().filter(r -> r.finding().isPresent()).count());
    List<Row> plain = all.stream().filter(r -> r.finding().isEmpty()).limit(room).toList();
    int end = plain.isEmpty() ? -1 : plain.getLast().row().index();
    return all.stream()
        .filter(r -> r.finding().isPresent() || r.row().index() <= end)
        .limit(LEDGER_ROWS)
        .toList();
  }

  public int omittedRows() {
    return side.ledger().size() - rows().size();
  }

  private Stream<Card> numbered() {
    return IntStream.range(0, side.findings().size())
        .mapToObj(i -> new Card(i + 1, side.findings().get(i), OccurrenceText.of(side, i)));
  }

  private Optional<Finding> finding(LedgerRow row) {
    return row.finding().filter(i -> i < side.findings().size()).map(side.findings()::get);
  }

  private static List<Stop> stops(Station last) {
    return Arrays.stream(Station.values()).map(s -> new Stop(s, state(s, last))).toList();
  }

  private static String state(Station station, Station last) {
    int order = station.compareTo(last);
    return order < 0 ? "passed" : order == 0 ? "last" : "ahead";
  }
}
