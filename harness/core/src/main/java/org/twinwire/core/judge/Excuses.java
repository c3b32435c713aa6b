package org.twinwire.core.judge;

import java.util.List;
import java.util.stream.Stream;
import org.twinwire.core.expectation.Mismatch;
import org.twinwire.core.finding.Finding;
import org.twinwire.core.finding.StepFinding;
import org.twinwire.core.known.KnownIssue;
import org.twinwire.core.trace.OutcomeKind;

/**
 * What known issues excuse in a case.
 *
 * @param entries those that apply to its side
 */
record Excuses(List<KnownIssue> entries) {

  Excuses {
    entries = List.copyOf(entries);
  }

  boolean cover(Finding finding) {
    return entries.stream().anyMatch(entry -> entry.covers(finding));
  }

  /**
   * Returns the unmet expectations that no excused finding explains. Steps that could not run after
   * an excused step are excused too.
   */
  Stream<Mismatch> uncovered(JudgedCase judged) {
    List<StepFinding> excused =
        judged.findings().stream().filter(found -> cover(found.finding())).toList();
    int firstExcused = excused.stream().mapToInt(StepFinding::step).min().orElse(Integer.MAX_VALUE);
    return judged.mismatches().stream()
        .filter(mismatch -> excused.stream().noneMatch(found -> found.explains(mismatch)))
        .filter(mismatch -> mismatch.step() <= firstExcused || ran(judged, mismatch.step()))
        .filter(mismatch -> entries.stream().noneMatch(entry -> entry.covers(mismatch)));
  }

  private static boolean ran(JudgedCase judged, int step) {
    return judged.trace().steps().stream()
        .filter(outcome -> outcome.step() == step)
        .flatMap(outcome -> outcome.outcomes().stream())
        .anyMatch(outcome -> outcome.kind() != OutcomeKind.REFUSED);
  }
}
