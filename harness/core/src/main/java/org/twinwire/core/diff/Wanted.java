package org.twinwire.core.diff;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.twinwire.core.ledger.ExpectedEnds;
import org.twinwire.core.scenario.Action;
import org.twinwire.core.scenario.Expect;
import org.twinwire.core.scenario.Scenario;
import org.twinwire.core.scenario.Step;
import org.twinwire.core.trace.StepOutcome;

/** What the steps of a scenario must come to, defaults filled in. */
record Wanted(Scenario scenario) {

  /** The kind of outcome the step must have. */
  String outcome(int step) {
    Step wanted = scenario.steps().get(step);
    return wanted
        .expect()
        .outcome()
        .orElseGet(
            () ->
                switch (wanted.action()) {
                  case Action.Connect c -> "connected";
                  case Action.Requests r -> "answered";
                  case Action.Announce a -> "done";
                  case Action.Raw r -> "done";
                  case Action.Sync s -> "done";
                  case Action.Close c -> "done";
                  case Action.Wait w -> "done";
                });
  }

  /** Outcomes the step must have. */
  int outcomes(int step) {
    return scenario.steps().get(step).action() instanceof Action.Requests requests
        ? requests.requests().size()
        : 1;
  }

  boolean expectsTimeout(int step) {
    return outcome(step).equals("timed-out");
  }

  /** Times of the steps that end sessions: by closing, or because they expect to be refused. */
  ExpectedEnds ends(List<StepOutcome> ran) {
    return new ExpectedEnds(
        ran.stream()
            .filter(outcome -> endsSessions(outcome.step()))
            .map(o -> new ExpectedEnds.Window(o.startedNanos(), o.endedNanos()))
            .toList());
  }

  private boolean endsSessions(int step) {
    return switch (scenario.steps().get(step).action()) {
      case Action.Close c -> true;
      case Action.Connect c -> !outcome(step).equals("connected") || expect(step).ends();
      default -> outcome(step).equals("disconnected") || expect(step).ends();
    };
  }

  private Expect expect(int step) {
    return scenario.steps().get(step).expect();
  }

  /** The expectation of a step in one line. */
  String text(int step) {
    Expect expect = scenario.steps().get(step).expect();
    String counts = expect.counts().stream().map(String::valueOf).collect(Collectors.joining(", "));
    String outcome =
        outcome(step).equals("disconnected")
            ? EndExpectation.of(scenario, step).text()
            : outcome(step);
    return outcome
        + (counts.isEmpty() ? "" : ", items: " + counts)
        + expect.withinMillis().map(millis -> ", within " + millis + " ms").orElse("");
  }

  IntStream steps() {
    return IntStream.range(0, scenario.steps().size());
  }
}
