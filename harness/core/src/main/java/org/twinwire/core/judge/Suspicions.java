package org.twinwire.core.judge;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.twinwire.core.chain.Chain;
import org.twinwire.core.finding.StepFinding;
import org.twinwire.core.implementation.PairImplementations;
import org.twinwire.core.known.KnownIssues;
import org.twinwire.core.plan.PlannedComparison;
import org.twinwire.core.trace.Trace;

/** Tells of what one case would be found guilty if it were all there is. */
public final class Suspicions {

  private final KnownIssues issues;
  private final Chain chain;

  /** Takes what a judge has, too. */
  public Suspicions(KnownIssues issues, Chain chain) {
    this.issues = issues;
    this.chain = chain;
  }

  /**
   * Returns the kinds of the findings of a case, and of its unmet expectations where the trace
   * shows none. A known issue that always happens excuses; one that happens sometimes has to be
   * proven each time.
   *
   * @param pair what the nodes are built on
   */
  public Set<Suspicion> of(PlannedComparison planned, PairImplementations pair, Trace trace) {
    JudgedCase judged = new CaseJudge(planned.scenario(), chain).judge(trace);
    Excuses excuses =
        new Excuses(
            issues.of(planned, pair, trace.id().stack()).stream()
                .filter(entry -> !entry.sometimes())
                .toList());
    Set<Suspicion> found =
        found(judged, excuses).collect(Collectors.toCollection(LinkedHashSet::new));
    if (found.isEmpty()) {
      excuses.uncovered(judged).map(m -> Suspicion.Unmet.of(trace.id(), m)).forEach(found::add);
    }
    return found;
  }

  private static Stream<Suspicion> found(JudgedCase judged, Excuses excuses) {
    return judged.findings().stream()
        .filter(found -> !found.derived())
        .map(StepFinding::finding)
        .filter(finding -> !excuses.cover(finding))
        .map(finding -> Suspicion.Found.of(judged.trace().id(), finding));
  }
}
