package org.twinwire.core.judge;

import java.util.List;
import java.util.Optional;
import org.twinwire.core.known.KnownIssue;

/**
 * All attempts over one stack, judged, with known issues applied.
 *
 * @param excusing entries that excused a finding
 * @param missing applicable entries whose finding did not occur
 * @param deviations deviations that are not violations and that no entry excuses, one sentence each
 * @param reason why the verdict is what it is, in one sentence; empty for a plain PASS
 */
public record JudgedSide(
    String stack,
    List<JudgedCase> cases,
    List<SideFinding> findings,
    List<KnownIssue> excusing,
    List<KnownIssue> missing,
    List<String> deviations,
    Verdict verdict,
    String reason) {

  public JudgedSide {
    cases = List.copyOf(cases);
    findings = List.copyOf(findings);
    excusing = List.copyOf(excusing);
    missing = List.copyOf(missing);
    deviations = List.copyOf(deviations);
  }

  /** Tests whether any attempt deviated, excused or not. */
  boolean deviates() {
    return !findings.isEmpty() || cases.stream().anyMatch(JudgedCase::deviates);
  }

  /** Returns the entry to show: one that excused a finding, or one that is out of date. */
  Optional<KnownIssue> knownIssue() {
    return switch (verdict) {
      case XFAIL -> excusing.stream().findFirst();
      case XPASS -> missing.stream().findFirst();
      case PASS, FAIL, ERROR, UNSUPPORTED -> Optional.empty();
    };
  }

  /** Returns the first case with a deviation, or else the first case. */
  public Optional<JudgedCase> shown() {
    return cases.stream()
        .filter(JudgedCase::deviates)
        .findFirst()
        .or(() -> cases.stream().findFirst());
  }
}
