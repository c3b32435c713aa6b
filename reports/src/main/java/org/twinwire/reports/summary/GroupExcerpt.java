package org.twinwire.reports.summary;

import java.util.List;
import java.util.stream.Collectors;
import org.twinwire.core.results.Comparison;
import org.twinwire.core.results.ReasonGroup;
import org.twinwire.core.results.ReasonGroups;
import org.twinwire.reports.text.MissedStep;

/**
 * Comparisons that ended with the same verdict for the same reason: the first one in full, the
 * others by name.
 */
record GroupExcerpt(ReasonGroup group, ComparisonExcerpt example) {

  /** Comparisons listed by name; index.html has all. */
  private static final int NAMES = 20;

  static List<GroupExcerpt> of(ReasonGroups all, int most) {
    return all.groups().stream()
        .limit(most)
        .map(group -> new GroupExcerpt(group, ComparisonExcerpt.of(group.example())))
        .toList();
  }

  /** Returns how many comparisons are in the groups after the first ones. */
  static int omitted(ReasonGroups all, int shown) {
    return all.groups().stream().skip(shown).mapToInt(ReasonGroup::count).sum();
  }

  public List<MissedStep> missed() {
    return MissedStep.of(group.example());
  }

  /** Lists the comparisons other than the example by name. */
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

  /** Returns the name, without the pair if it is that of the example. */
  private String name(Comparison c) {
    Comparison first = group.example();
    return "%s, %s, eth/%d%s%s"
        .formatted(
            c.scenario(),
            c.candidate().stack(),
            c.eth(),
            c.shape().equals("natural") ? "" : ", " + c.shape(),
            !c.equals(first) && c.pair().equals(first.pair())
                ? ""
                : ", " + c.pair().dialer() + " → " + c.pair().listener());
  }
}
