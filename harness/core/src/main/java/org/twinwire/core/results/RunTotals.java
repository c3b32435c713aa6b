package org.twinwire.core.results;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.twinwire.core.judge.Verdict;

/** Adds up the comparisons of a run. */
public final class RunTotals {

  private static final Comparator<Comparison> ORDER =
      Comparator.comparing(Comparison::scenario)
          .thenComparing(comparison -> comparison.candidate().stack())
          .thenComparingInt(Comparison::eth)
          .thenComparing(Comparison::shape)
          .thenComparing(comparison -> comparison.pair().dialer())
          .thenComparing(comparison -> comparison.pair().listener());

  private RunTotals() {}

  /**
   * Returns the results of a run, with the comparisons in an order that does not depend on when
   * they were run.
   */
  public static RunResults results(RunResults.Run run, List<Comparison> comparisons) {
    return new RunResults(
        RunResults.SCHEMA_VERSION,
        run,
        of(comparisons),
        comparisons.stream().sorted(ORDER).toList(),
        Optional.empty());
  }

  /** Returns the results of a run with planted faults. */
  public static RunResults results(
      RunResults.Run run, List<Comparison> comparisons, FaultTable faults) {
    RunResults plain = results(run, comparisons);
    return new RunResults(
        plain.schemaVersion(),
        plain.run(),
        plain.totals(),
        plain.comparisons(),
        Optional.of(faults));
  }

  public static RunResults.Totals of(List<Comparison> comparisons) {
    Map<Verdict, Long> counts =
        comparisons.stream()
            .map(Comparison::verdict)
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    Function<Verdict, Integer> count = verdict -> counts.getOrDefault(verdict, 0L).intValue();
    return new RunResults.Totals(
        count.apply(Verdict.PASS),
        count.apply(Verdict.FAIL),
        count.apply(Verdict.ERROR),
        count.apply(Verdict.UNSUPPORTED),
        count.apply(Verdict.XFAIL),
        count.apply(Verdict.XPASS),
        comparisons.stream().mapToInt(Comparison::deviations).sum());
  }
}
