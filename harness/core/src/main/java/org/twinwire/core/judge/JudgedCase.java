package org.twinwire.core.judge;

import java.util.List;
import java.util.Optional;
import org.twinwire.core.expectation.Mismatch;
import org.twinwire.core.finding.StepFinding;
import org.twinwire.core.ledger.Ledger;
import org.twinwire.core.trace.Trace;

/**
 * One case, held against its script and the chain, before known issues are looked at.
 *
 * @param problem why it is ERROR or UNSUPPORTED
 */
public record JudgedCase(
    Trace trace,
    Ledger ledger,
    List<StepFinding> findings,
    List<Mismatch> mismatches,
    Verdict verdict,
    Optional<String> problem) {

  public JudgedCase {
    findings = List.copyOf(findings);
    mismatches = List.copyOf(mismatches);
  }

  static JudgedCase error(Trace trace, String problem) {
    return new JudgedCase(
        trace,
        new Ledger(List.of(), List.of()),
        List.of(),
        List.of(),
        Verdict.ERROR,
        Optional.of(problem));
  }

  boolean deviates() {
    return !findings.isEmpty() || !mismatches.isEmpty();
  }

  public boolean met(int step) {
    boolean ran = trace.steps().stream().anyMatch(outcome -> outcome.step() == step);
    return ran && mismatches.stream().noneMatch(mismatch -> mismatch.step() == step);
  }
}
