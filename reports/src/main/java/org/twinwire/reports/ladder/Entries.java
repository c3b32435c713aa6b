package org.twinwire.reports.ladder;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.twinwire.core.finding.Finding;
import org.twinwire.core.ledger.Station;
import org.twinwire.core.results.Side;
import org.twinwire.core.results.Side.SequenceRow;
import org.twinwire.core.trace.Role;

/** Folds long ladders: of rows that differ in numbers only, the middle ones become one entry. */
final class Entries {

  /** Up to this number, similar rows are drawn one by one. */
  private static final int SHOWN_ALIKE = 6;

  /** Number of similar rows drawn one by one before and after a fold. */
  private static final int BEFORE_FOLD = 2;

  private static final int AFTER_FOLD = 1;

  /** Largest number of figures per ladder, so that a page stays readable. */
  static final int MAX_ENTRIES = 160;

  private static final Pattern NUMBER = Pattern.compile("0x[0-9a-f]+|\\d+");

  private record Alike(
      String kind,
      Optional<Role> from,
      boolean arrived,
      Optional<Station> lastStation,
      Set<Station> unknown,
      String finding,
      String text) {}

  private Entries() {}

  /** Returns the entries in order of time; at most {@value #MAX_ENTRIES}, the earliest. */
  static List<Entry> of(Side side) {
    Map<Alike, List<SequenceRow>> families = new LinkedHashMap<>();
    side.ladder()
        .forEach(r -> families.computeIfAbsent(alike(r, side), k -> new ArrayList<>()).add(r));
    return families.values().stream()
        .map(family -> folded(family, side))
        .flatMap(Collection::stream)
        .sorted(Comparator.comparingLong(Entry::atNanos))
        .limit(MAX_ENTRIES)
        .toList();
  }

  private static List<Entry> folded(List<SequenceRow> family, Side side) {
    if (family.size() <= SHOWN_ALIKE) {
      return single(family, side);
    }
    int end = family.size() - AFTER_FOLD;
    List<Entry> entries = new ArrayList<>(single(family.subList(0, BEFORE_FOLD), side));
    List<SequenceRow> middle = family.subList(BEFORE_FOLD, end);
    entries.add(new Entry(middle, finding(middle.getFirst(), side)));
    entries.addAll(single(family.subList(end, family.size()), side));
    return entries;
  }

  private static List<Entry> single(List<SequenceRow> rows, Side side) {
    return rows.stream().map(r -> new Entry(List.of(r), finding(r, side))).toList();
  }

  private static Alike alike(SequenceRow row, Side side) {
    String finding = finding(row, side).map(f -> f.type() + " " + f.cause()).orElse("");
    return new Alike(
        row.kind(),
        row.from(),
        row.arrivedNanos().isPresent(),
        row.lastStation(),
        row.unknown(),
        finding,
        NUMBER.matcher(row.text()).replaceAll("#"));
  }

  private static Optional<Finding> finding(SequenceRow row, Side side) {
    return row.finding().filter(i -> i < side.findings().size()).map(side.findings()::get);
  }
}
