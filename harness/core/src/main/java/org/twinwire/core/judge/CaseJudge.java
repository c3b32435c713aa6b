package org.twinwire.core.judge;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.twinwire.core.chain.Chain;
import org.twinwire.core.consistency.Contradictions;
import org.twinwire.core.expectation.AnswerChecks;
import org.twinwire.core.expectation.Expectations;
import org.twinwire.core.expectation.Expected;
import org.twinwire.core.expectation.HeadChecks;
import org.twinwire.core.expectation.Mismatch;
import org.twinwire.core.expectation.PoolChecks;
import org.twinwire.core.expectation.StepText;
import org.twinwire.core.expectation.SyncChecks;
import org.twinwire.core.expectation.WrongAnswer;
import org.twinwire.core.finding.CaseFindings;
import org.twinwire.core.finding.Causes;
import org.twinwire.core.ledger.Ledger;
import org.twinwire.core.ledger.ProcessDeaths;
import org.twinwire.core.scenario.Scenario;
import org.twinwire.core.scenario.Severity;
import org.twinwire.core.trace.Outcome;
import org.twinwire.core.trace.StepOutcome;
import org.twinwire.core.trace.Trace;

/** Judges one case of a scenario. */
final class CaseJudge {

  private final Expected expected;
  private final Chain chain;

  CaseJudge(Scenario scenario, Chain chain) {
    this.expected = new Expected(scenario);
    this.chain = chain;
  }

  /**
   * Judges a case. A failure of the machine or of this judge is ERROR, and so are events that
   * contradict each other. Neither is a statement about the nodes.
   */
  JudgedCase judge(Trace trace) {
    return judge(trace, new Causes(Causes.TABLE, trace.events()));
  }

  /** The same with causes of the caller's, which tell afterwards what was tried. */
  JudgedCase judge(Trace trace, Causes causes) {
    try {
      Optional<String> problem =
          trace.error().or(() -> ProcessDeaths.failure(trace)).or(() -> Contradictions.in(trace));
      if (problem.isPresent()) {
        return JudgedCase.error(trace, problem.get());
      }
      return finished(trace, causes);
    } catch (RuntimeException e) {
      return JudgedCase.error(trace, "judging failed: " + e);
    }
  }

  private JudgedCase finished(Trace trace, Causes causes) {
    List<WrongAnswer> wrong = AnswerChecks.wrong(expected.scenario(), chain, trace);
    PoolChecks pools = new PoolChecks(expected.scenario(), chain, trace);
    Stream<Mismatch> mismatches =
        Stream.of(
                new Expectations(expected).of(trace).stream(),
                SyncChecks.of(expected.scenario(), chain, trace).stream(),
                wrong.stream().map(WrongAnswer::mismatch),
                HeadChecks.unmet(expected.scenario(), chain, trace).stream(),
                pools.mismatches().stream())
            .flatMap(each -> each);
    Optional<StepOutcome> unsupported = unsupported(trace);
    CaseFindings found =
        CaseFindings.of(
            expected,
            trace,
            Ledger.of(trace),
            wrong,
            pools.breaches(),
            before(unsupported, mismatches),
            causes);
    return new JudgedCase(
        trace,
        found,
        verdict(found, unsupported.isPresent()),
        unsupported.flatMap(CaseJudge::whyUnsupported));
  }

  /** Returns the mismatches before the step that a node does not support. */
  private static List<Mismatch> before(
      Optional<StepOutcome> unsupported, Stream<Mismatch> mismatches) {
    return mismatches
        .filter(m -> unsupported.map(step -> m.step() < step.step()).orElse(true))
        .toList();
  }

  private static Verdict verdict(CaseFindings found, boolean unsupported) {
    boolean failed =
        Stream.concat(
                found.findings().stream().map(each -> each.finding().severity()),
                found.mismatches().stream().map(Mismatch::severity))
            .anyMatch(Severity.VIOLATION::equals);
    Verdict otherwise = unsupported ? Verdict.UNSUPPORTED : Verdict.PASS;
    return failed ? Verdict.FAIL : otherwise;
  }

  /** Returns the reason once, however many requests the step has. */
  private static Optional<String> whyUnsupported(StepOutcome step) {
    return step.outcomes().stream()
        .filter(Outcome.Unsupported.class::isInstance)
        .map(StepText::outcome)
        .findFirst();
  }

  private static Optional<StepOutcome> unsupported(Trace trace) {
    return trace.steps().stream()
        .filter(step -> step.outcomes().stream().anyMatch(Outcome.Unsupported.class::isInstance))
        .findFirst();
  }
}
