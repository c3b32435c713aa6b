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

/** Determines the findings of a single case, as if it were the only one. */
public final class Suspicions {

  private final KnownIssues issues;
  private final Chain chain;

  /** Creates suspicions with the same known issues and chain as the judge. */
  public Suspicions(KnownIssues issues, Chain chain) {
    this.issues = issues;
    this.chain = chain;
  }

  /**
   * Returns the kinds of the findings of a case, and of its unmet expectations without a finding. A
   * known issue that always occurs is excused; one that occurs sometimes has to be proven each
   * time.
   *
   * @param pair implementations of the nodes
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
