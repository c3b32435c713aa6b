package org.twinwire.reports.interop;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.twinwire.core.results.Comparison;
import org.twinwire.core.results.Comparison.Pair;
import org.twinwire.core.results.RunResults;
import org.twinwire.reports.text.Tally;

/** One table per candidate stack, with dialers as rows and listeners as columns. */
public record InteropView(List<InteropNode> listeners, List<InteropTable> tables) {

  public InteropView {
    listeners = List.copyOf(listeners);
    tables = List.copyOf(tables);
  }

  /** Returns the view; empty for a run of a single pair, which has nothing to compare. */
  public static Optional<InteropView> of(RunResults results) {
    long pairs = results.comparisons().stream().map(Comparison::pair).distinct().count();
    return pairs > 1 ? Optional.of(view(results)) : Optional.empty();
  }

  private static InteropView view(RunResults results) {
    List<Comparison> all = results.comparisons();
    UnsupportedReasons reasons = new UnsupportedReasons(all);
    List<InteropNode> dialers = nodes(results, Pair::dialer);
    List<InteropNode> listeners = nodes(results, Pair::listener);
    List<InteropTable> tables =
        InteropView.<String>by(all, comparison -> comparison.candidate().stack())
            .entrySet()
            .stream()
            .sorted(Map.Entry.comparingByKey())
            .map(e -> new Grid(e.getKey(), listeners, reasons).table(dialers, e.getValue()))
            .toList();
    return new InteropView(listeners, tables);
  }

  private static List<InteropNode> nodes(RunResults results, Function<Pair, String> role) {
    Map<String, String> versions = results.run().versions();
    return results.comparisons().stream()
        .map(comparison -> role.apply(comparison.pair()))
        .distinct()
        .sorted()
        .map(name -> new InteropNode(name, versions.getOrDefault(name, "")))
        .toList();
  }

  private static <K> Map<K, List<Comparison>> by(
      List<Comparison> comparisons, Function<Comparison, K> key) {
    return comparisons.stream().collect(Collectors.groupingBy(key));
  }

  /** What all cells of a table have in common. */
  private record Grid(String stack, List<InteropNode> listeners, UnsupportedReasons reasons) {

    InteropTable table(List<InteropNode> dialers, List<Comparison> all) {
      Map<Pair, List<Comparison>> byPair = by(all, Comparison::pair);
      List<InteropTable.Row> rows = dialers.stream().map(d -> row(d, byPair)).toList();
      return new InteropTable(stack, Tally.of(all), rows);
    }

    private InteropTable.Row row(InteropNode dialer, Map<Pair, List<Comparison>> byPair) {
      return new InteropTable.Row(
          dialer,
          listeners.stream()
              .map(listener -> new Pair(dialer.name(), listener.name()))
              .map(pair -> cell(pair, byPair.getOrDefault(pair, List.of())))
              .toList());
    }

    private InteropCell cell(Pair pair, List<Comparison> played) {
      return new InteropCell(
          stack,
          pair.dialer(),
          pair.listener(),
          played.isEmpty() ? Optional.empty() : Optional.of(Tally.of(played)),
          reasons.of(played));
    }
  }
}
