package org.twinwire.core.judge;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.twinwire.core.expectation.Mismatch;
import org.twinwire.core.finding.Finding;
import org.twinwire.core.finding.StepFinding;
import org.twinwire.core.scenario.Severity;

/** The deviations of a side that are not violations and that no known issue excuses. */
record SideDeviations(List<JudgedCase> cases, List<SideFinding> findings, Excuses excuses) {

  /**
   * Returns one sentence per deviation. An unmet expectation that a finding explains is described
   * by the finding.
   */
  List<String> texts() {
    return Stream.concat(
            findings.stream()
                .map(SideFinding::first)
                .filter(found -> !found.derived() && !excuses.cover(found.finding()))
                .map(StepFinding::finding)
                .filter(found -> found.severity() == Severity.DEVIATION)
                .map(SideDeviations::text),
            missed().values().stream())
        .toList();
  }

  static String text(Finding found) {
    return "%s (%s)%s: %s"
        .formatted(found.type(), found.cause(), found.sessionText(), found.explanation());
  }

  /** Describes an unmet expectation by its own cause, if it has one. */
  static String text(JudgedCase judged, Mismatch missed) {
    return judged.findings().stream()
        .filter(found -> found.derived() && found.explains(missed))
        .map(StepFinding::finding)
        .filter(found -> !found.isUnexplained())
        .map(SideDeviations::text)
        .findFirst()
        .orElse(missed.text());
  }

  /** Maps each step to its first unmet expectation that no finding explains. */
  private TreeMap<Integer, String> missed() {
    TreeMap<Integer, String> texts = new TreeMap<>();
    for (JudgedCase judged : cases) {
      excuses
          .uncovered(judged)
          .filter(missed -> missed.severity() == Severity.DEVIATION && isAlone(judged, missed))
          .forEach(missed -> texts.putIfAbsent(missed.step(), text(judged, missed)));
    }
    return texts;
  }

  private static boolean isAlone(JudgedCase judged, Mismatch missed) {
    return judged.findings().stream()
        .noneMatch(found -> !found.derived() && found.explains(missed));
  }
}
