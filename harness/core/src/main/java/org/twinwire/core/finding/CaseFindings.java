package org.twinwire.core.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.twinwire.core.expectation.CaseSessions;
import org.twinwire.core.expectation.Expected;
import org.twinwire.core.expectation.ExpectedEnds;
import org.twinwire.core.expectation.Mismatch;
import org.twinwire.core.expectation.PoolChecks;
import org.twinwire.core.expectation.WrongAnswer;
import org.twinwire.core.ledger.Connection;
import org.twinwire.core.ledger.Ledger;
import org.twinwire.core.ledger.Teardown;
import org.twinwire.core.trace.EthCode;
import org.twinwire.core.trace.Outcome;
import org.twinwire.core.trace.StepOutcome;
import org.twinwire.core.trace.Trace;

/**
 * Every finding of one case.
 *
 * @param accounts what became of each message, in the order of the ledger
 * @param mismatches the unmet expectations, each with the severity of the finding that explains it
 */
public record CaseFindings(
    List<Account> accounts, List<StepFinding> findings, List<Mismatch> mismatches) {

  /** No findings, for a case that was not examined. */
  public static final CaseFindings NONE = new CaseFindings(List.of(), List.of(), List.of());

  public CaseFindings {
    accounts = List.copyOf(accounts);
    findings = List.copyOf(findings);
    mismatches = List.copyOf(mismatches);
  }

  /**
   * Makes every finding of a case.
   *
   * @param wrong answers that differ from the chain
   * @param breaches what nodes did wrong with transactions
   * @param mismatches the unmet expectations of the script, including the wrong answers
   * @param causes of this trace; they tell afterwards which rules were tried for each finding
   */
  public static CaseFindings of(
      Expected expected,
      Trace trace,
      Ledger ledger,
      List<WrongAnswer> wrong,
      List<PoolChecks.Breach> breaches,
      List<Mismatch> mismatches,
      Causes causes) {
    CaseSessions sessions = CaseSessions.of(expected.scenario(), trace);
    ExpectedEnds ends = expected.ends(trace.steps(), sessions);
    MessageFindings messages = new MessageFindings(ledger, ends, causes);
    List<StepFinding> found =
        new ArrayList<>(located(expected, trace, sessions, messages.located()));
    for (WrongAnswer answer : wrong) {
      LocatedFinding located =
          WrongAnswers.of(answer, ledger, own(expected, answer.step(), ledger, sessions), causes);
      found.add(StepFinding.of(answer.step(), named(located, sessions)));
    }
    if (!messages.hasDeath()) {
      found.addAll(new SilentPeers(expected).of(trace, ledger, sessions, found));
    }
    List<LocatedFinding> ended =
        Disconnections.of(ledger, messages, ends, teardownNanos(trace), causes);
    located(expected, trace, sessions, ended).stream()
        .filter(end -> !timedOut(trace, end.step()))
        .forEach(found::add);
    found.addAll(new EarlySyncs(expected, ledger, sessions, causes).of(trace, mismatches));
    found.addAll(new ForgottenReasons(expected, ledger, causes).of(trace, mismatches));
    found.addAll(new DiscoveryFindings(expected, causes).of(trace, mismatches));
    for (PoolChecks.Breach breach : breaches) {
      PoolFindings.of(breach, ledger, causes)
          .map(located -> StepFinding.of(breach.step(), named(located, sessions)))
          .ifPresent(found::add);
    }
    found.addAll(new MissedHeads(expected, ledger, causes).of(trace, mismatches, found));
    List<StepFinding> known = new Refusals(expected).addedTo(found, trace);
    UnmetExpectations unmet =
        new UnmetExpectations(
            expected,
            trace,
            new BrokenOffRequests(ledger, sessions, causes),
            messages.hasDeath(),
            known);
    Gravity gravity = new Gravity(expected.scenario());
    List<StepFinding> all = gravity.weighed(unmet.explained(mismatches));
    return new CaseFindings(messages.accounts(), all, gravity.weighed(mismatches, all));
  }

  private static List<StepFinding> located(
      Expected expected, Trace trace, CaseSessions sessions, List<LocatedFinding> findings) {
    return findings.stream()
        .map(
            found -> {
              LocatedFinding named = named(found, sessions);
              return StepFinding.of(stepAt(expected, trace, named), named);
            })
        .filter(finding -> !isExpectedTimeout(expected, finding))
        .filter(finding -> !isLeftUnanswered(expected, finding.finding()))
        .toList();
  }

  private static boolean isExpectedTimeout(Expected expected, StepFinding finding) {
    FindingType type = finding.finding().type();
    boolean late = type == FindingType.TIMED_OUT || type == FindingType.LATE;
    return late
        && expected
            .steps()
            .limit(finding.step() + 1L)
            .filter(step -> expected.mayShareSession(step, finding.step()))
            .anyMatch(expected::expectsTimeout);
  }

  /** Tests whether the script tells a node to leave requests such as this one unanswered. */
  private static boolean isLeftUnanswered(Expected expected, Finding finding) {
    return finding.type() == FindingType.TIMED_OUT
        && finding.cause().equals(Causes.shownBy(StepSign.NO_STATUS))
        && finding.direction().filter(asks -> expected.leavesUnanswered(asks.other())).isPresent();
  }

  /**
   * Returns the last step, of those about the same session, that had begun when it began; of steps
   * that ran together the one that its message is of.
   */
  private static int stepAt(Expected expected, Trace trace, LocatedFinding found) {
    Optional<String> session = found.finding().session();
    List<Integer> begun =
        trace.steps().stream()
            .filter(step -> step.startedNanos() <= found.sinceNanos())
            .map(StepOutcome::step)
            .filter(step -> session.isEmpty() || isAbout(session.get(), expected.session(step)))
            .toList();
    int last = begun.stream().max(Integer::compare).orElse(0);
    return begun.stream()
        .filter(step -> expected.isNotAfter(last, step) && isOf(step, expected, found.finding()))
        .findFirst()
        .orElse(last);
  }

  private static boolean isOf(int step, Expected expected, Finding finding) {
    Optional<EthCode> message = EthCode.named(finding.message());
    return message.isPresent()
        && finding
            .direction()
            .filter(sender -> expected.isOf(step, message.get(), sender))
            .isPresent();
  }

  private static boolean isAbout(String session, Optional<String> ofStep) {
    return ofStep.isEmpty() || ofStep.get().equals(session);
  }

  /** Adds the session that a finding is about, in a script with several. */
  private static LocatedFinding named(LocatedFinding found, CaseSessions sessions) {
    return found
        .connection()
        .flatMap(
            connection ->
                sessions
                    .nameOf(connection)
                    .map(name -> found.on(name, sessions.text(connection).orElse(""))))
        .orElse(found);
  }

  /** Returns the connections that may be the session of a step. */
  private static List<Connection> own(
      Expected expected, int step, Ledger ledger, CaseSessions sessions) {
    return ledger.connections().stream()
        .filter(connection -> sessions.mayBe(connection.index(), expected.session(step)))
        .toList();
  }

  /**
   * Tests whether a step timed out. A node that gives up a step may end the session, which is a
   * consequence.
   */
  private static boolean timedOut(Trace trace, int step) {
    return trace.steps().stream()
        .filter(ran -> ran.step() == step)
        .flatMap(ran -> ran.outcomes().stream())
        .anyMatch(Outcome.TimedOut.class::isInstance);
  }

  /**
   * Returns when the runner began the teardown. If the trace does not report it, the end of the
   * last step is used.
   */
  private static long teardownNanos(Trace trace) {
    return Teardown.nanos(trace.events())
        .orElseGet(
            () ->
                trace.steps().stream()
                    .mapToLong(StepOutcome::endedNanos)
                    .max()
                    .orElse(Long.MAX_VALUE));
  }
}
