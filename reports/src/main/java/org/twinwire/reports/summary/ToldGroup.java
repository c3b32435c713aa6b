package org.twinwire.reports.summary;

import java.util.List;
import java.util.stream.Collectors;
import org.twinwire.core.results.Comparison;
import org.twinwire.core.results.ReasonGroup;
import org.twinwire.core.results.ReasonGroups;
import org.twinwire.reports.text.MissedStep;

/** Comparisons that ended alike for the same reason: the first of them told, others named. */
record ToldGroup(ReasonGroup group, Told example) {

  /** Comparisons named; index.html has all. */
  private static final int NAMES = 20;

  static List<ToldGroup> of(ReasonGroups all, int most) {
    return all.groups().stream()
        .limit(most)
        .map(group -> new ToldGroup(group, Told.of(group.example())))
        .toList();
  }

  /** How many comparisons are in groups behind the first ones. */
  static int untold(ReasonGroups all, int told) {
    return all.groups().stream().skip(told).mapToInt(ReasonGroup::count).sum();
  }

  public List<MissedStep> missed() {
    return MissedStep.of(group.example());
  }

  /** The comparisons beside the one that is told, by name. */
  public String others() {
    return names(group.comparisons().subList(1, group.count()));
  }

  public String all() {
    return names(group.comparisons());
  }

  private String names(List<Comparison> comparisons) {
    String first =
        comparisons.stream().limit(NAMES).map(this::name).collect(Collectors.joining("; "));
    int more = comparisons.size() - NAMES;
    return more > 0 ? "%s and %d more".formatted(first, more) : first;
  }

  /** The pair is left out where it is that of the example. */
  private String name(Comparison c) {
    Comparison told = group.example();
    return "%s, %s, eth/%d%s%s"
        .formatted(
            c.scenario(),
            c.candidate().stack(),
            c.eth(),
            c.shape().equals("natural") ? "" : ", " + c.shape(),
            !c.equals(told) && c.pair().equals(told.pair())
                ? ""
                : ", " + c.pair().dialer() + " → " + c.pair().listener());
  }
}
