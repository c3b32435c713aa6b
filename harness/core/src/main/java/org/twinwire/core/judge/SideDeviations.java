package org.twinwire.core.judge;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.twinwire.core.expectation.Mismatch;
import org.twinwire.core.finding.Finding;
import org.twinwire.core.finding.StepFinding;
import org.twinwire.core.scenario.Severity;

/** What deviates on a side without being a violation, known issues left out. */
record SideDeviations(List<JudgedCase> cases, List<SideFinding> findings, Excuses excuses) {

  /** One sentence each; an unmet expectation that a finding explains is told by the finding. */
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
    return "%s (%s): %s".formatted(found.type(), found.cause(), found.explanation());
  }

  /** An unmet expectation, by the cause that it shows itself, if it shows one. */
  static String text(JudgedCase judged, Mismatch missed) {
    return judged.findings().stream()
        .filter(found -> found.derived() && found.explains(missed))
        .map(StepFinding::finding)
        .filter(found -> !found.isUnexplained())
        .map(SideDeviations::text)
        .findFirst()
        .orElse(missed.text());
  }

  /** Step → its first unmet expectation that stands alone. */
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
