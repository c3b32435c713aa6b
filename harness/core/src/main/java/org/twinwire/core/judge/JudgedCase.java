package org.twinwire.core.judge;

import java.util.List;
import java.util.Optional;
import org.twinwire.core.expectation.Mismatch;
import org.twinwire.core.finding.Account;
import org.twinwire.core.finding.CaseFindings;
import org.twinwire.core.finding.StepFinding;
import org.twinwire.core.trace.Trace;

/**
 * A case compared with its script and the chain, before known issues are applied.
 *
 * @param problem why it is ERROR or UNSUPPORTED
 */
public record JudgedCase(
    Trace trace, CaseFindings found, Verdict verdict, Optional<String> problem) {

  static JudgedCase error(Trace trace, String problem) {
    return new JudgedCase(trace, CaseFindings.NONE, Verdict.ERROR, Optional.of(problem));
  }

  public List<Account> accounts() {
    return found.accounts();
  }

  public List<StepFinding> findings() {
    return found.findings();
  }

  public List<Mismatch> mismatches() {
    return found.mismatches();
  }

  boolean deviates() {
    return !findings().isEmpty() || !mismatches().isEmpty();
  }

  public boolean met(int step) {
    boolean ran = trace.steps().stream().anyMatch(outcome -> outcome.step() == step);
    return ran && mismatches().stream().noneMatch(mismatch -> mismatch.step() == step);
  }
}
