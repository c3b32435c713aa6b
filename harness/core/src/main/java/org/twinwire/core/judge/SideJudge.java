package org.twinwire.core.judge;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.twinwire.core.finding.StepFinding;
import org.twinwire.core.known.KnownIssue;
import org.twinwire.core.scenario.Severity;

/**
 * Merges the cases of a side and applies the known issues to it.
 *
 * <p>The verdict is FAIL if a finding or an unmet expectation is grave enough and no entry excuses
 * it. Otherwise ERROR and UNSUPPORTED are kept, which no entry excuses. Otherwise it is XPASS if
 * the finding of an applicable entry did not occur, and XFAIL if one did.
 */
final class SideJudge {

  private final String stack;
  private final List<JudgedCase> cases;
  private final List<SideFinding> findings;
  private final List<KnownIssue> applicable;
  private final Severity failing;
  private final Excuses excuses;

  /**
   * Creates the judge of one side.
   *
   * @param findings of all cases, and those that only the comparison shows
   * @param applicable entries that apply to this side
   * @param failing the lowest severity that fails
   */
  SideJudge(
      String stack,
      List<JudgedCase> cases,
      List<SideFinding> findings,
      List<KnownIssue> applicable,
      Severity failing) {
    this.stack = stack;
    this.cases = cases;
    this.findings = findings;
    this.applicable = applicable;
    this.failing = failing;
    this.excuses = new Excuses(applicable);
  }

  JudgedSide judge() {
    Verdict verdict = verdict();
    List<String> deviations = new SideDeviations(cases, findings, excuses).texts();
    return new JudgedSide(
        stack,
        cases,
        findings,
        excusing(),
        missing(),
        deviations,
        verdict,
        reason(verdict, deviations));
  }

  private Verdict verdict() {
    if (failure().isPresent()) {
      return Verdict.FAIL;
    }
    if (cases.isEmpty() || has(Verdict.ERROR)) {
      return Verdict.ERROR;
    }
    if (has(Verdict.UNSUPPORTED)) {
      return Verdict.UNSUPPORTED;
    }
    if (!missing().isEmpty()) {
      return Verdict.XPASS;
    }
    return excusing().isEmpty() ? Verdict.PASS : Verdict.XFAIL;
  }

  private boolean has(Verdict verdict) {
    return cases.stream().anyMatch(judged -> judged.verdict() == verdict);
  }

  private String reason(Verdict verdict, List<String> deviations) {
    return switch (verdict) {
      case PASS -> deviations.isEmpty() ? "" : stack + ": deviation, " + deviations.getFirst();
      case FAIL -> stack + ": " + failure().orElse("");
      case ERROR, UNSUPPORTED -> stack + ": " + problem(verdict);
      case XFAIL -> stack + ": known issue, " + excusing().getFirst().reason();
      case XPASS -> stack + ": did not occur: " + missing().getFirst();
    };
  }

  private String problem(Verdict verdict) {
    return cases.stream()
        .filter(judged -> judged.verdict() == verdict)
        .flatMap(judged -> judged.problem().stream())
        .findFirst()
        .orElse("no case was run");
  }

  /** Returns the first deviation that no entry excuses. */
  private Optional<String> failure() {
    Optional<String> finding =
        findings.stream()
            .map(SideFinding::first)
            .filter(found -> !found.derived() && !excuses.cover(found.finding()))
            .map(StepFinding::finding)
            .filter(found -> found.severity().isAtLeast(failing))
            .map(SideDeviations::text)
            .findFirst();
    return finding.or(() -> cases.stream().flatMap(this::uncoveredTexts).findFirst());
  }

  /**
   * Describes the unmet expectations that no entry excuses. A finding derived from such an
   * expectation is excused with it and replaces its text.
   */
  private Stream<String> uncoveredTexts(JudgedCase judged) {
    return excuses
        .uncovered(judged)
        .filter(missed -> missed.severity().isAtLeast(failing))
        .map(missed -> SideDeviations.text(judged, missed));
  }

  private List<KnownIssue> excusing() {
    return applicable.stream().filter(this::happened).toList();
  }

  private List<KnownIssue> missing() {
    return applicable.stream().filter(entry -> !entry.sometimes() && !happened(entry)).toList();
  }

  private boolean happened(KnownIssue entry) {
    return findings.stream().anyMatch(found -> entry.covers(found.first().finding()))
        || cases.stream().flatMap(judged -> judged.mismatches().stream()).anyMatch(entry::covers);
  }
}
