package org.twinwire.core.judge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.twinwire.core.finding.Finding;
import org.twinwire.core.finding.FindingType;
import org.twinwire.core.finding.StepFinding;
import org.twinwire.core.ledger.Station;
import org.twinwire.core.trace.Role;

/**
 * Combines equal deviations, in several attempts or within one, into one finding. Findings are
 * equal if type, cause, direction, last station and step are.
 */
final class SideFindings {

  private record Key(
      FindingType type,
      String cause,
      Optional<Role> direction,
      Optional<Station> lastStation,
      int step) {

    static Key of(StepFinding found) {
      Finding finding = found.finding();
      return new Key(
          finding.type(),
          finding.cause(),
          finding.direction(),
          finding.lastStation(),
          found.step());
    }
  }

  private final Map<Key, List<StepFinding>> places = new LinkedHashMap<>();
  private final Map<Key, List<Integer>> attempts = new LinkedHashMap<>();

  private SideFindings() {}

  static List<SideFinding> of(List<JudgedCase> cases) {
    SideFindings findings = new SideFindings();
    for (int attempt = 0; attempt < cases.size(); attempt++) {
      for (StepFinding found : cases.get(attempt).findings()) {
        findings.add(attempt, found);
      }
    }
    return findings.places.keySet().stream().map(findings::finding).toList();
  }

  /**
   * Returns a finding that only the comparison shows and that belongs to every case of its side.
   */
  static SideFinding ofAll(List<JudgedCase> cases, StepFinding found) {
    List<Integer> all = IntStream.range(0, cases.size()).boxed().toList();
    return new SideFinding(found, all, all.stream().map(i -> found).toList());
  }

  private void add(int attempt, StepFinding found) {
    Key key = Key.of(found);
    places.computeIfAbsent(key, k -> new ArrayList<>()).add(found);
    attempts.computeIfAbsent(key, k -> new ArrayList<>()).add(attempt);
  }

  private SideFinding finding(Key key) {
    List<StepFinding> alike = places.getOrDefault(key, List.of());
    return new SideFinding(alike.getFirst(), attempts.getOrDefault(key, List.of()), alike);
  }
}
