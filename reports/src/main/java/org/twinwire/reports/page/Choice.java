package org.twinwire.reports.page;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A filter of comparisons.
 *
 * @param name in links, and of the attribute of a comparison
 * @param all the text for no selection
 */
record Choice(String name, String label, String all, List<String> values) {

  static List<Choice> of(List<ComparisonView> views) {
    return Stream.of(
            choice("scenario", "Scenario", "all scenarios", views, v -> v.comparison().scenario()),
            choice(
                "stack",
                "Candidate stack",
                "all stacks",
                views,
                v -> v.comparison().candidate().stack()),
            choice(
                "eth",
                "eth version",
                "all versions",
                views,
                v -> String.valueOf(v.comparison().eth())),
            choice("shape", "Shape", "all shapes", views, v -> v.comparison().shape()),
            choice("dialer", "Dialer", "all dialers", views, ComparisonView::dialer),
            choice("listener", "Listener", "all listeners", views, ComparisonView::listener))
        .toList();
  }

  /** Tests whether there is more than one value to choose from. */
  public boolean offered() {
    return values.size() > 1;
  }

  private static Choice choice(
      String name,
      String label,
      String all,
      List<ComparisonView> views,
      Function<ComparisonView, String> value) {
    List<String> values = views.stream().map(value).distinct().sorted().toList();
    return new Choice(name, label, all, values);
  }
}
