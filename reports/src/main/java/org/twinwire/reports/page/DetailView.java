package org.twinwire.reports.page;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.twinwire.core.results.Comparison;
import org.twinwire.reports.ladder.LadderPair;

/**
 * The content of a comparison once it is opened.
 *
 * @param id unique within the page, for references between elements
 */
record DetailView(
    Comparison comparison,
    String id,
    List<StepRow> steps,
    LadderPair ladders,
    List<SideView> sides) {

  static DetailView of(Comparison comparison, String anchor) {
    return new DetailView(
        comparison,
        Integer.toHexString(anchor.hashCode()),
        StepRow.of(comparison.baseline(), comparison.candidate()),
        LadderPair.of(comparison.baseline(), comparison.candidate()),
        Stream.of(
                new SideView("candidate", comparison.candidate()),
                new SideView("baseline", comparison.baseline()))
            .toList());
  }

  public boolean hasFindings() {
    return sides.stream().anyMatch(side -> !side.side().findings().isEmpty());
  }

  /** Returns the states of the stations drawn, for the legend. */
  public Set<Stop.State> stationStates() {
    return sides.stream()
        .flatMap(side -> side.cards().stream())
        .flatMap(card -> card.stops().stream())
        .map(Stop::state)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  public LadderPair.Ladder baselineLadder() {
    return ladders.baseline();
  }

  public LadderPair.Ladder candidateLadder() {
    return ladders.candidate();
  }
}
