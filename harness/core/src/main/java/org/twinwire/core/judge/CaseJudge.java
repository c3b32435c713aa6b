package org.twinwire.core.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.twinwire.core.chain.Chain;
import org.twinwire.core.consistency.Contradictions;
import org.twinwire.core.expectation.AnswerChecks;
import org.twinwire.core.expectation.Expectations;
import org.twinwire.core.expectation.Expected;
import org.twinwire.core.expectation.ExpectedEnds;
import org.twinwire.core.expectation.Mismatch;
import org.twinwire.core.expectation.StepText;
import org.twinwire.core.finding.FindingType;
import org.twinwire.core.finding.Gravity;
import org.twinwire.core.finding.LocatedFinding;
import org.twinwire.core.finding.Refusals;
import org.twinwire.core.finding.SilentPeers;
import org.twinwire.core.finding.StepFinding;
import org.twinwire.core.finding.UnmetExpectations;
import org.twinwire.core.ledger.Ledger;
import org.twinwire.core.scenario.Scenario;
import org.twinwire.core.scenario.Severity;
import org.twinwire.core.trace.Event;
import org.twinwire.core.trace.Outcome;
import org.twinwire.core.trace.StepOutcome;
import org.twinwire.core.trace.Trace;

/** Judges one case of a scenario. */
final class CaseJudge {

  private final Expected wanted;
  private final Chain chain;

  CaseJudge(Scenario scenario, Chain chain) {
    this.wanted = new Expected(scenario);
    this.chain = chain;
  }

  /**
   * A failure of the machine, or of this judge, is ERROR and no statement about the nodes; neither
   * is anything concluded from events that contradict each other.
   */
  JudgedCase judge(Trace trace) {
    try {
      Optional<String> problem =
          trace.error().or(() -> Ledger.failure(trace)).or(() -> Contradictions.in(trace));
      if (problem.isPresent()) {
        return JudgedCase.error(trace, problem.get());
      }
      return finished(trace);
    } catch (RuntimeException e) {
      return JudgedCase.error(trace, "judging failed: " + e);
    }
  }

  private JudgedCase finished(Trace trace) {
    ExpectedEnds ends = wanted.ends(trace.steps());
    Ledger ledger = Ledger.of(trace, ends);
    AnswerChecks answers = new AnswerChecks(wanted.scenario(), chain).check(trace);
    List<StepFinding> findings = new ArrayList<>(noted(trace, ledger.notes()));
    findings.addAll(answers.findings());
    if (!ledger.hasDeath()) {
      findings.addAll(new SilentPeers(wanted).of(trace, ledger, findings));
    }
    noted(trace, ledger.disconnections(trace, ends, teardown(trace))).stream()
        .filter(end -> !timedOut(trace, end.step()))
        .forEach(findings::add);
    List<StepFinding> known = new Refusals(wanted).addedTo(findings, trace);
    List<Mismatch> mismatches = new ArrayList<>(new Expectations(wanted).of(trace));
    mismatches.addAll(answers.mismatches());
    List<Mismatch> counted = counted(trace, mismatches);
    Gravity gravity = new Gravity(wanted.scenario());
    List<StepFinding> all =
        gravity.weighed(new UnmetExpectations(wanted, trace, ledger, known).explained(counted));
    return verdict(trace, ledger, all, gravity.weighed(counted, all));
  }

  /** Those before the step that a node cannot do. */
  private static List<Mismatch> counted(Trace trace, List<Mismatch> mismatches) {
    Optional<StepOutcome> unsupported = unsupported(trace);
    return mismatches.stream()
        .filter(m -> unsupported.map(step -> m.step() < step.step()).orElse(true))
        .toList();
  }

  /** A node that gives up a step may end the session: that is a consequence. */
  private static boolean timedOut(Trace trace, int step) {
    return trace.steps().stream()
        .filter(ran -> ran.step() == step)
        .flatMap(ran -> ran.outcomes().stream())
        .anyMatch(Outcome.TimedOut.class::isInstance);
  }

  private static JudgedCase verdict(
      Trace trace, Ledger ledger, List<StepFinding> findings, List<Mismatch> counted) {
    Optional<StepOutcome> unsupported = unsupported(trace);
    boolean failed =
        Stream.concat(
                findings.stream().map(found -> found.finding().severity()),
                counted.stream().map(Mismatch::severity))
            .anyMatch(Severity.VIOLATION::equals);
    Verdict otherwise = unsupported.isPresent() ? Verdict.UNSUPPORTED : Verdict.PASS;
    return new JudgedCase(
        trace,
        ledger,
        findings,
        counted,
        failed ? Verdict.FAIL : otherwise,
        unsupported.flatMap(CaseJudge::whyUnsupported));
  }

  /** Said once, however many requests the step has. */
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

  private List<StepFinding> noted(Trace trace, List<LocatedFinding> notes) {
    return notes.stream()
        .map(note -> StepFinding.of(stepAt(trace, note.sinceNanos()), note))
        .filter(finding -> !expectedTimeout(finding))
        .toList();
  }

  private boolean expectedTimeout(StepFinding finding) {
    FindingType type = finding.finding().type();
    boolean late = type == FindingType.TIMED_OUT || type == FindingType.LATE;
    return late && wanted.steps().limit(finding.step() + 1L).anyMatch(wanted::expectsTimeout);
  }

  /** The last step that had begun by then. */
  private static int stepAt(Trace trace, long nanos) {
    return trace.steps().stream()
        .filter(step -> step.startedNanos() <= nanos)
        .mapToInt(StepOutcome::step)
        .max()
        .orElse(0);
  }

  /**
   * When the runner began to tidy up. A trace that does not say so is taken to have been tidied up
   * from its last step on.
   */
  private static long teardown(Trace trace) {
    return trace.events().stream()
        .filter(Event.TeardownStarted.class::isInstance)
        .mapToLong(Event::nanos)
        .findFirst()
        .orElseGet(
            () ->
                trace.steps().stream()
                    .mapToLong(StepOutcome::endedNanos)
                    .max()
                    .orElse(Long.MAX_VALUE));
  }
}
