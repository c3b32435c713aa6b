package org.twinwire.core.expectation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.twinwire.core.scenario.Expect;
import org.twinwire.core.trace.EthCode;
import org.twinwire.core.trace.Outcome;
import org.twinwire.core.trace.StepOutcome;
import org.twinwire.core.trace.Trace;

/** Holds what the steps came to against what the scenario says. */
public final class Expectations {

  private static final long NANOS_PER_MILLI = 1_000_000;

  private final Expected wanted;

  public Expectations(Expected wanted) {
    this.wanted = wanted;
  }

  public List<Mismatch> of(Trace trace) {
    List<Mismatch> mismatches = new ArrayList<>();
    wanted
        .steps()
        .forEach(
            step ->
                ran(trace, step)
                    .ifPresentOrElse(
                        outcome -> check(trace, outcome, mismatches),
                        () -> mismatches.add(whole(step, "not run", wanted.kindsText(step)))));
    return mismatches;
  }

  private static Optional<StepOutcome> ran(Trace trace, int step) {
    return trace.steps().stream().filter(outcome -> outcome.step() == step).findFirst();
  }

  private void check(Trace trace, StepOutcome ran, List<Mismatch> mismatches) {
    int step = ran.step();
    Expect expect = wanted.scenario().steps().get(step).expect();
    if (ran.outcomes().size() != wanted.outcomes(step)) {
      mismatches.add(
          whole(step, ran.outcomes().size() + " outcomes", wanted.outcomes(step) + " outcomes"));
    }
    for (int i = 0; i < ran.outcomes().size(); i++) {
      Outcome outcome = ran.outcomes().get(i);
      check(step, outcome, count(expect, i).map(items -> most(trace, step, outcome, items)))
          .or(() -> end(trace, ran, outcome))
          .ifPresent(mismatches::add);
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

  /** As many items as are expected, or as the node that answered says it gives at most. */
  private int most(Trace trace, int step, Outcome outcome, int items) {
    return trace
        .limits(wanted.scenario().steps().get(step).by().other())
        .map(limits -> isHeaders(outcome) ? limits.headers() : limits.bodies())
        .map(limit -> Math.min(items, limit))
        .orElse(items);
  }

  private static boolean isHeaders(Outcome outcome) {
    return outcome instanceof Outcome.Answered answered
        && answered.code() == EthCode.BLOCK_HEADERS.number();
  }

  private Optional<Mismatch> check(int step, Outcome outcome, Optional<Integer> count) {
    Optional<String> id = outcome.ofRequest();
    if (!wanted.admits(step, outcome.kind())) {
      return Optional.of(
          new Mismatch(step, id, text(step, StepText.outcome(outcome), wanted.kindsText(step))));
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

  /** An outcome of the right kind: whether the session ended as the step expects. */
  private Optional<Mismatch> end(Trace trace, StepOutcome ran, Outcome outcome) {
    if (!(outcome instanceof Outcome.Disconnected disconnected)) {
      return Optional.empty();
    }
    EndExpectation expected = EndExpectation.of(wanted.scenario(), ran.step());
    return expected
        .deviation(trace, ran, disconnected)
        .map(got -> text(ran.step(), got, expected.text()))
        .map(text -> new Mismatch(ran.step(), disconnected.requestId(), text));
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
