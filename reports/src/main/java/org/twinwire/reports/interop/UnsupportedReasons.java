package org.twinwire.reports.interop;

import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.twinwire.core.judge.Verdict;
import org.twinwire.core.results.Comparison;
import org.twinwire.core.results.Reason;
import org.twinwire.core.results.ReasonGroup;
import org.twinwire.core.results.ReasonGroups;

/** Numbers the reasons of a run; the most frequent reason is the first. */
final class UnsupportedReasons {

  private final Map<Reason, UnsupportedReason> byReason = new LinkedHashMap<>();

  UnsupportedReasons(List<Comparison> comparisons) {
    ReasonGroups.of(comparisons, EnumSet.of(Verdict.UNSUPPORTED)).groups().forEach(this::add);
  }

  List<UnsupportedReason> of(Collection<Comparison> comparisons) {
    return comparisons.stream()
        .filter(comparison -> comparison.verdict() == Verdict.UNSUPPORTED)
        .map(Reason::of)
        .distinct()
        .map(byReason::get)
        .toList();
  }

  private void add(ReasonGroup group) {
    byReason.put(
        group.reason(),
        new UnsupportedReason(byReason.size() + 1, group.example().reason(), group.count()));
  }
}
