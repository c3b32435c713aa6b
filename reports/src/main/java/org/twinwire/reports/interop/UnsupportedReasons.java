package org.twinwire.reports.interop;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.twinwire.core.results.Comparison;
import org.twinwire.core.results.Verdict;

/** The reasons of a run under their numbers: the one that is given most often is the first. */
final class UnsupportedReasons {

  private final Map<String, UnsupportedReason> byText = new LinkedHashMap<>();

  UnsupportedReasons(List<Comparison> comparisons) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    reasons(comparisons).forEach(text -> counts.merge(text, 1, Integer::sum));
    counts.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .forEach(reason -> add(reason.getKey(), reason.getValue()));
  }

  List<UnsupportedReason> all() {
    return List.copyOf(byText.values());
  }

  List<UnsupportedReason> of(Collection<Comparison> comparisons) {
    return reasons(comparisons).distinct().map(byText::get).toList();
  }

  private void add(String text, int comparisons) {
    byText.put(text, new UnsupportedReason(byText.size() + 1, text, comparisons));
  }

  private static Stream<String> reasons(Collection<Comparison> comparisons) {
    return comparisons.stream()
        .filter(comparison -> comparison.verdict() == Verdict.UNSUPPORTED)
        .map(Comparison::reason);
  }
}
