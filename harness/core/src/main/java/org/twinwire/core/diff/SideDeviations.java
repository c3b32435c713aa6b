package org.twinwire.core.diff;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.twinwire.core.ledger.Finding;
import org.twinwire.core.ledger.Severity;

/** What deviates on a side without being a violation, known issues left out. */
record SideDeviations(List<JudgedCase> cases, List<SideFinding> findings, Excuses excuses) {

  /** One sentence each; an unmet expectation that a finding explains is told by the finding. */
  List<String> texts() {
    return Stream.concat(
            findings.stream()
                .map(found -> found.first().finding())
                .filter(found -> found.severity() == Severity.DEVIATION)
                .filter(found -> !excuses.cover(found))
                .map(SideDeviations::text),
            missed().values().stream())
        .toList();
  }

  static String text(Finding found) {
    return "%s (%s): %s".formatted(found.type(), found.cause(), found.explanation());
  }

  /** Step → its first unmet expectation that stands alone. */
  private TreeMap<Integer, String> missed() {
    return cases.stream()
        .flatMap(judged -> excuses.uncovered(judged).filter(missed -> isAlone(judged, missed)))
        .filter(missed -> missed.severity() == Severity.DEVIATION)
        .collect(
            Collectors.toMap(
                Mismatch::step, Mismatch::text, (first, later) -> first, TreeMap::new));
  }

  private static boolean isAlone(JudgedCase judged, Mismatch missed) {
    return judged.findings().stream().noneMatch(found -> found.explains(missed));
  }
}
