package org.twinwire.reports.page;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.twinwire.core.finding.Finding;
import org.twinwire.core.ledger.Station;
import org.twinwire.core.results.Extent;
import org.twinwire.core.results.Side;
import org.twinwire.core.results.Side.LedgerRow;
import org.twinwire.reports.text.OccurrenceText;
import org.twinwire.reports.text.StationText;

/** One side of an opened comparison. {@code part} is {@code baseline} or {@code candidate}. */
record SideView(String part, Side side) {

  /** Findings shown in full; the rest are one line each. */
  private static final int CARDS = 12;

  /** Rows of a ledger on the page; results.json has all. */
  private static final int LEDGER_ROWS = 600;

  /** Traces on the page, beside the one that is shown; results.json names all. */
  private static final int TRACES = 25;

  /**
   * A finding with its number, counted from 1.
   *
   * @param often how often it occurred, as text; may be empty
   */
  record Card(int number, Finding finding, Extent extent, String often) {
    public List<Stop> stops() {
      return Stop.of(finding, extent);
    }
  }

  /**
   * A message.
   *
   * @param unknown its stations that nothing reports, as text, unless all messages share them
   */
  record Row(LedgerRow row, Optional<Finding> finding, String unknown) {}

  public List<Card> cards() {
    return numbered().limit(CARDS).toList();
  }

  public List<Card> more() {
    return numbered().skip(CARDS).toList();
  }

  /**
   * Returns the rows in their order; if there are too many, rows without a finding are dropped
   * first.
   */
  public List<Row> rows() {
    Set<Station> common = unknownToAll();
    List<Row> all = side.ledger().stream().map(row -> row(row, common)).toList();
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

  /** Lists the first traces and the one that is shown. */
  public List<String> linkedTraces() {
    return Stream.concat(
            side.traces().stream().limit(TRACES),
            side.traces().stream().skip(Math.max(0, side.shownAttempt() - 1L)).limit(1))
        .distinct()
        .toList();
  }

  public int moreTraces() {
    return side.traces().size() - linkedTraces().size();
  }

  /** Lists the stations that nothing reports for any message; empty if there are none. */
  public String unknown() {
    return StationText.list(unknownToAll());
  }

  private Set<Station> unknownToAll() {
    EnumSet<Station> common =
        side.ledger().isEmpty() ? EnumSet.noneOf(Station.class) : EnumSet.allOf(Station.class);
    side.ledger().forEach(row -> common.retainAll(row.unknown()));
    return common;
  }

  private Row row(LedgerRow row, Set<Station> common) {
    List<Station> own = row.unknown().stream().filter(s -> !common.contains(s)).toList();
    return new Row(row, finding(row), StationText.list(own));
  }

  private Stream<Card> numbered() {
    return IntStream.range(0, side.findings().size())
        .mapToObj(
            i -> new Card(i + 1, side.findings().get(i), extent(i), OccurrenceText.of(side, i)));
  }

  private Extent extent(int finding) {
    return finding < side.occurrences().size()
        ? side.occurrences().get(finding).extent()
        : Extent.SINGLE;
  }

  private Optional<Finding> finding(LedgerRow row) {
    return row.finding().filter(i -> i < side.findings().size()).map(side.findings()::get);
  }
}
