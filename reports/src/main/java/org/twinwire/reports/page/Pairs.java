package org.twinwire.reports.page;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.twinwire.core.plan.ShortAddress;
import org.twinwire.core.results.Comparison;
import org.twinwire.core.results.Comparison.Pair;

/** The pairs of a run. */
record Pairs(Set<Pair> all) {

  static Pairs of(List<Comparison> comparisons) {
    return new Pairs(comparisons.stream().map(Comparison::pair).collect(Collectors.toSet()));
  }

  int count() {
    return all.size();
  }

  /** Returns dialer and listener; empty if the only pair is a node with itself. */
  String text(Pair pair) {
    boolean ownOnly = all.stream().allMatch(each -> each.dialer().equals(each.listener()));
    return ownOnly && count() == 1 ? "" : ShortAddress.in(pair.dialer() + " → " + pair.listener());
  }
}
