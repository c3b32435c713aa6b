package org.twinwire.core.finding;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.twinwire.core.expectation.Mismatch;
import org.twinwire.core.scenario.Scenario;
import org.twinwire.core.scenario.Severity;

/** Determines the severity of deviations in a scenario from the rules that it tests. */
final class Gravity {

  /** Content is lost, which no rule allows. */
  private static final Set<FindingType> LOSSES =
      EnumSet.of(FindingType.LOST, FindingType.MERGED, FindingType.SPLIT, FindingType.CORRUPTED);

  private final Scenario scenario;

  public Gravity(Scenario scenario) {
    this.scenario = scenario;
  }

  /** Returns the findings with their severities. */
  public List<StepFinding> weighed(List<StepFinding> findings) {
    return findings.stream().map(found -> found.with(of(found))).toList();
  }

  /**
   * Returns the unmet expectations, each with the severity of the finding that explains it.
   *
   * @param findings of the same case, with severities
   */
  public List<Mismatch> weighed(List<Mismatch> mismatches, List<StepFinding> findings) {
    return mismatches.stream().map(missed -> missed.with(of(missed, findings))).toList();
  }

  private Severity of(StepFinding found) {
    Finding finding = found.finding();
    return LOSSES.contains(finding.type())
        ? Severity.VIOLATION
        : Causes.rule(finding.cause())
            .flatMap(Rule::severity)
            .orElseGet(() -> ofRules(found.step()));
  }

  private Severity of(Mismatch missed, List<StepFinding> findings) {
    return findings.stream()
        .filter(found -> found.explains(missed))
        .map(found -> found.finding().severity())
        .max(Severity::compareTo)
        .orElseGet(() -> ofRules(missed.step()));
  }

  /**
   * Returns the severity by the rules. A step that lists several outcomes lists all that are right,
   * so any other outcome is a violation.
   */
  private Severity ofRules(int step) {
    boolean binding = scenario.isBinding() || scenario.steps().get(step).expect().hasChoice();
    return binding ? Severity.VIOLATION : Severity.DEVIATION;
  }
}
