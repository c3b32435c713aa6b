package org.twinwire.core.diff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.twinwire.core.ledger.Finding;
import org.twinwire.core.ledger.FindingType;
import org.twinwire.core.trace.Role;

/**
 * The same deviation in several attempts is one finding. Findings are the same if type, cause,
 * message, request, direction and step are; several alike in one attempt are told apart by order.
 */
final class SideFindings {

  private record Key(
      FindingType type,
      String cause,
      String message,
      Optional<String> requestId,
      Optional<Role> direction,
      int step,
      int ordinal) {

    static Key of(StepFinding found, int ordinal) {
      Finding finding = found.finding();
      return new Key(
          finding.type(),
          finding.cause(),
          finding.message(),
          finding.requestId(),
          finding.direction(),
          found.step(),
          ordinal);
    }
  }

  private final Map<Key, SideFinding> merged = new LinkedHashMap<>();

  private SideFindings() {}

  static List<SideFinding> of(List<JudgedCase> cases) {
    SideFindings findings = new SideFindings();
    for (int attempt = 0; attempt < cases.size(); attempt++) {
      findings.add(attempt, cases.get(attempt).findings());
    }
    return List.copyOf(findings.merged.values());
  }

  private void add(int attempt, List<StepFinding> found) {
    Map<Key, Integer> ordinals = new HashMap<>();
    for (StepFinding finding : found) {
      int ordinal = ordinals.merge(Key.of(finding, 0), 1, Integer::sum);
      add(attempt, finding, Key.of(finding, ordinal));
    }
  }

  private void add(int attempt, StepFinding finding, Key key) {
    merged.merge(
        key,
        new SideFinding(finding, List.of(attempt), List.of(finding)),
        (before, now) ->
            new SideFinding(
                before.first(),
                joined(before.attempts(), now.attempts()),
                joined(before.places(), now.places())));
  }

  private static <T> List<T> joined(List<T> before, List<T> now) {
    List<T> all = new ArrayList<>(before);
    all.addAll(now);
    return all;
  }
}
