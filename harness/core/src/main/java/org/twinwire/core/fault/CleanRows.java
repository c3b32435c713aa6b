package org.twinwire.core.fault;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.twinwire.core.judge.Verdict;
import org.twinwire.core.results.CleanRow;
import org.twinwire.core.results.Comparison;
import org.twinwire.core.results.Occurrence;
import org.twinwire.core.results.Side;

/** Makes rows of the table: the results of the same scripts without a fault. */
public final class CleanRows {

  private record Key(String script, String stack, String shape) {}

  private CleanRows() {}

  /** Returns a row for each script, stack and shape, in the order of their first comparisons. */
  public static List<CleanRow> of(List<Comparison> played) {
    Map<Key, List<Side>> sides = new LinkedHashMap<>();
    for (Comparison comparison : played) {
      Stream.of(comparison.baseline(), comparison.candidate())
          .forEach(
              side ->
                  sides
                      .computeIfAbsent(
                          new Key(comparison.scenario(), side.stack(), comparison.shape()),
                          key -> new ArrayList<>())
                      .add(side));
    }
    return sides.entrySet().stream().map(each -> row(each.getKey(), each.getValue())).toList();
  }

  private static CleanRow row(Key key, List<Side> sides) {
    return new CleanRow(
        key.script(),
        key.stack(),
        key.shape(),
        sides.stream().mapToInt(Side::attempts).sum(),
        sides.stream().mapToInt(CleanRows::unclean).sum());
  }

  /**
   * Counts the unclean attempts of a side. One that did not pass has at least one, even without a
   * finding. Findings of the same attempt are indistinguishable and count each, up to the number of
   * attempts.
   */
  private static int unclean(Side side) {
    if (side.verdict() == Verdict.PASS && side.deviations().isEmpty()) {
      return 0;
    }
    int findings = side.occurrences().stream().mapToInt(Occurrence::attempts).sum();
    return Math.max(1, Math.min(findings, side.attempts()));
  }
}
