package org.twinwire.reports.page;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.twinwire.core.judge.Verdict;
import org.twinwire.core.results.Comparison;
import org.twinwire.core.results.RunResults;
import org.twinwire.core.trace.TimeText;
import org.twinwire.reports.faults.FaultsView;
import org.twinwire.reports.glossary.Glossary;
import org.twinwire.reports.interop.InteropView;
import org.twinwire.reports.text.Addresses;
import org.twinwire.reports.text.BuildBreakers;
import org.twinwire.reports.text.Headline;
import org.twinwire.reports.text.TapCostText;
import org.twinwire.reports.text.Templates;

/**
 * The content of the page, in its order.
 *
 * @param scope what was compared, in one line
 * @param tap the cost of the tap per request; empty in a run without one
 * @param faults present in a run with planted faults
 * @param addresses short form → full address, of nodes that are known by their address only
 * @param attention comparisons that need a person's attention, by reason; in a run with planted
 *     faults, whose comparisons are meant to fail, only those that could not be judged
 * @param deviations comparisons that pass with deviations, by reason
 * @param unsupported unsupported comparisons, by reason
 * @param interop present in a run of several pairs
 */
record PageView(
    RunResults.Run run,
    Headline headline,
    String scope,
    String elapsed,
    Map<String, String> versions,
    Map<String, String> addresses,
    String tap,
    Optional<FaultsView> faults,
    List<Tile> tiles,
    GroupViews attention,
    GroupViews deviations,
    GroupViews unsupported,
    Optional<InteropView> interop,
    Matrix matrix,
    List<IssueView> issues,
    List<Family> families,
    List<Choice> choices,
    Glossary glossary) {

  /** A count by verdict; {@code from} and {@code part} are its place on a bar of 1000. */
  record Tile(Verdict verdict, int count, int from, int part) {}

  /** The scenarios of one folder. */
  record Family(String name, List<ComparisonView> comparisons) {}

  static PageView of(RunResults results, Templates templates) {
    List<ComparisonView> views = views(results.comparisons(), templates);
    return new PageView(
        results.run(),
        Headline.of(results),
        scope(results.comparisons()),
        TimeText.millis(results.run().elapsedMillis()),
        new TreeMap<>(results.run().versions()),
        Addresses.of(results.comparisons()),
        results.run().tapCost().map(TapCostText::of).orElse(""),
        results.faults().map(FaultsView::of),
        tiles(results.totals(), results.comparisons().size()),
        GroupViews.of(views, BuildBreakers.of(results)),
        GroupViews.of(deviating(views), EnumSet.of(Verdict.PASS)),
        GroupViews.of(views, EnumSet.of(Verdict.UNSUPPORTED)),
        InteropView.of(results),
        Matrix.of(views),
        IssueView.of(views),
        families(views),
        Choice.of(views),
        Glossary.of(results.comparisons()));
  }

  private static List<ComparisonView> views(List<Comparison> comparisons, Templates templates) {
    Anchors anchors = new Anchors();
    Pairs pairs = Pairs.of(comparisons);
    return comparisons.stream()
        .map(c -> new ComparisonView(c, anchors.of(c), pairs.text(c.pair()), templates))
        .toList();
  }

  private static List<ComparisonView> deviating(List<ComparisonView> views) {
    return views.stream().filter(view -> view.comparison().deviations() > 0).toList();
  }

  private static List<Family> families(List<ComparisonView> views) {
    Map<String, List<ComparisonView>> byName =
        views.stream()
            .collect(
                Collectors.groupingBy(
                    ComparisonView::family, LinkedHashMap::new, Collectors.toList()));
    return byName.entrySet().stream().map(e -> new Family(e.getKey(), e.getValue())).toList();
  }

  private static String scope(List<Comparison> all) {
    if (all.isEmpty()) {
      return "";
    }
    int pairs = Pairs.of(all).count();
    return "%s of %s, %s against %s, eth %s%s"
        .formatted(
            Headline.plural(all.size(), "comparison"),
            Headline.plural(texts(all, Comparison::scenario).size(), "scenario"),
            String.join(", ", texts(all, c -> c.candidate().stack())),
            String.join(", ", texts(all, c -> c.baseline().stack())),
            String.join(", ", texts(all, c -> String.valueOf(c.eth()))),
            pairs > 1 ? ", " + Headline.plural(pairs, "pair") + " of nodes" : "");
  }

  private static List<Tile> tiles(RunResults.Totals totals, int all) {
    int[] counts = {
      totals.pass(),
      totals.xfail(),
      totals.unsupported(),
      totals.xpass(),
      totals.error(),
      totals.fail()
    };
    Verdict[] verdicts = {
      Verdict.PASS, Verdict.XFAIL, Verdict.UNSUPPORTED, Verdict.XPASS, Verdict.ERROR, Verdict.FAIL
    };
    List<Tile> tiles = new ArrayList<>();
    int before = 0;
    for (int i = 0; i < counts.length; i++) {
      int from = perMille(before, all);
      before += counts[i];
      tiles.add(new Tile(verdicts[i], counts[i], from, perMille(before, all) - from));
    }
    return tiles;
  }

  private static int perMille(int count, int all) {
    return all == 0 ? 0 : Math.round(1000f * count / all);
  }

  private static List<String> texts(List<Comparison> all, Function<Comparison, String> text) {
    return all.stream().map(text).distinct().sorted().toList();
  }
}
