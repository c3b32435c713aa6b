package org.twinwire.core.expectation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.twinwire.core.request.RequestKinds;
import org.twinwire.core.scenario.Expect;
import org.twinwire.core.trace.AnswerLimits;
import org.twinwire.core.trace.Outcome;
import org.twinwire.core.trace.StepOutcome;
import org.twinwire.core.trace.Trace;

/** Compares the outcomes of the steps with what the scenario expects. */
public final class Expectations {

  private static final long NANOS_PER_MILLI = 1_000_000;

  private final Expected expected;

  public Expectations(Expected expected) {
    this.expected = expected;
  }

  public List<Mismatch> of(Trace trace) {
    CaseSessions sessions = CaseSessions.of(expected.scenario(), trace);
    List<Mismatch> mismatches = new ArrayList<>();
    expected
        .steps()
        .forEach(
            step ->
                ran(trace, step)
                    .ifPresentOrElse(
                        outcome -> check(own(trace, step, sessions), outcome, mismatches),
                        () -> mismatches.add(whole(step, "not run", expected.kindsText(step)))));
    return mismatches;
  }

  private Trace own(Trace trace, int step, CaseSessions sessions) {
    return sessions.only(trace, expected.session(step));
  }

  private static Optional<StepOutcome> ran(Trace trace, int step) {
    return trace.steps().stream().filter(outcome -> outcome.step() == step).findFirst();
  }

  private void check(Trace trace, StepOutcome ran, List<Mismatch> mismatches) {
    int step = ran.step();
    Expect expect = expected.scenario().steps().get(step).expect();
    if (ran.outcomes().size() != expected.outcomes(step)) {
      mismatches.add(
          whole(step, ran.outcomes().size() + " outcomes", expected.outcomes(step) + " outcomes"));
    }
    for (int i = 0; i < ran.outcomes().size(); i++) {
      Outcome outcome = ran.outcomes().get(i);
      check(step, outcome, count(expect, i).map(items -> most(trace, step, outcome, items)))
          .or(() -> end(trace, ran, outcome))
          .or(() -> discovered(trace, step, outcome))
          .ifPresent(mismatches::add);
    }
    if (expect.ends()) {
      EndExpectation end = EndExpectation.of(expected.scenario(), step);
      end.otherReason(trace, ran)
          .ifPresent(got -> mismatches.add(whole(step, got, end.reasonText())));
    }
    expect
        .withinMillis()
        .filter(millis -> millis * NANOS_PER_MILLI < ran.endedNanos() - ran.startedNanos())
        .ifPresent(millis -> mismatches.add(slow(ran, millis)));
  }

  private static Optional<Integer> count(Expect expect, int index) {
    return index < expect.counts().size()
        ? Optional.of(expect.counts().get(index))
        : Optional.empty();
  }

  /** Returns the expected number of items, capped at the limit that the answering node states. */
  private int most(Trace trace, int step, Outcome outcome, int items) {
    return trace
        .limits(expected.scenario().steps().get(step).by().other())
        .flatMap(limits -> stated(limits, outcome))
        .map(limit -> Math.min(items, limit))
        .orElse(items);
  }

  private static Optional<Integer> stated(AnswerLimits limits, Outcome outcome) {
    return outcome instanceof Outcome.Answered answered
        ? RequestKinds.answeredBy(answered.code()).flatMap(kind -> limits.of(kind.word()))
        : Optional.empty();
  }

  private Optional<Mismatch> check(int step, Outcome outcome, Optional<Integer> count) {
    Optional<String> id = outcome.ofRequest();
    if (!expected.admits(step, outcome.kind())) {
      return Optional.of(
          new Mismatch(step, id, text(step, StepText.outcome(outcome), expected.kindsText(step))));
    }
    return outcome instanceof Outcome.Answered answered
        ? count
            .filter(items -> items != answered.count())
            .map(
                items ->
                    new Mismatch(
                        step, id, text(step, answered.count() + " items", items + " items")))
        : Optional.empty();
  }

  /** Checks whether a session that was expected to end did so as the step expects. */
  private Optional<Mismatch> end(Trace trace, StepOutcome ran, Outcome outcome) {
    if (!(outcome instanceof Outcome.Disconnected disconnected)) {
      return Optional.empty();
    }
    EndExpectation end = EndExpectation.of(expected.scenario(), ran.step());
    return end.deviation(trace, ran, disconnected)
        .map(got -> text(ran.step(), got, end.text()))
        .map(text -> new Mismatch(ran.step(), disconnected.requestId(), text));
  }

  private Optional<Mismatch> discovered(Trace trace, int step, Outcome outcome) {
    Expect expect = expected.scenario().steps().get(step).expect();
    return new DiscoveryExpectation(expect.discovery())
        .deviation(trace, outcome)
        .map(found -> whole(step, found.got(), found.expected()));
  }

  private static Mismatch slow(StepOutcome ran, long millis) {
    long took = (ran.endedNanos() - ran.startedNanos()) / NANOS_PER_MILLI;
    return whole(ran.step(), took + " ms", "within " + millis + " ms");
  }

  private static Mismatch whole(int step, String got, String expected) {
    return new Mismatch(step, Optional.empty(), text(step, got, expected));
  }

  private static String text(int step, String got, String expected) {
    return "step %d: %s (expected: %s)".formatted(step + 1, got, expected);
  }
}
