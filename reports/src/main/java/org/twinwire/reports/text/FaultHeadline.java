package org.twinwire.reports.text;

import org.twinwire.core.judge.Verdict;
import org.twinwire.core.results.CleanRow;
import org.twinwire.core.results.FaultTable;
import org.twinwire.core.results.RunResults.Totals;

/**
 * Makes the headline of a run with planted faults. Its comparisons are meant to fail, so the tables
 * decide.
 */
final class FaultHeadline {

  private FaultHeadline() {}

  static Headline of(FaultTable table, Totals totals) {
    long missed = table.rows().stream().filter(row -> !row.found()).count();
    long unclean = table.clean().stream().mapToLong(CleanRow::findings).sum();
    if (missed + unclean > 0) {
      return new Headline(Verdict.FAIL, wrong(table, missed, unclean));
    }
    if (totals.error() > 0) {
      return Headline.notJudged(totals);
    }
    if (table.rows().isEmpty() && table.clean().isEmpty()) {
      return new Headline(Verdict.ERROR, "No fault was planted");
    }
    return new Headline(Verdict.PASS, right(table));
  }

  private static String wrong(FaultTable table, long missed, long unclean) {
    String misses = "%d of %s not found".formatted(missed, faults(table));
    String noise = Headline.plural(unclean, "finding") + " without a fault";
    if (unclean == 0) {
      return misses;
    }
    return missed == 0 ? noise : misses + ", " + noise;
  }

  private static String right(FaultTable table) {
    String found = "%s found".formatted(faults(table));
    return table.clean().isEmpty() ? found : found + ", and nothing without a fault";
  }

  private static String faults(FaultTable table) {
    return Headline.plural(table.rows().size(), "planted fault");
  }
}
