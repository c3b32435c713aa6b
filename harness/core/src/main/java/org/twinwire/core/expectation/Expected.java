package org.twinwire.core.expectation;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.twinwire.core.scenario.Action;
import org.twinwire.core.scenario.Expect;
import org.twinwire.core.scenario.Scenario;
import org.twinwire.core.trace.StepOutcome;

/** What the steps of a scenario must come to, defaults filled in. */
public record Expected(Scenario scenario) {

  /** The kinds of outcome that are admissible in the step; at least one. */
  List<String> kinds(int step) {
    List<String> wanted = expect(step).outcomes();
    return wanted.isEmpty() ? List.of(success(step)) : wanted;
  }

  public boolean admits(int step, String kind) {
    return kinds(step).contains(kind);
  }

  private String success(int step) {
    return switch (scenario.steps().get(step).action()) {
      case Action.Connect c -> "connected";
      case Action.Requests r -> "answered";
      case Action.Announce a -> "done";
      case Action.Raw r -> "done";
      case Action.Sync s -> "done";
      case Action.Close c -> "done";
      case Action.Wait w -> "done";
    };
  }

  /** Outcomes the step must have. */
  int outcomes(int step) {
    return scenario.steps().get(step).action() instanceof Action.Requests requests
        ? requests.requests().size()
        : 1;
  }

  public boolean expectsTimeout(int step) {
    return admits(step, "timed-out");
  }

  /** Times of the steps that end sessions: by closing, or because they expect to be refused. */
  public ExpectedEnds ends(List<StepOutcome> ran) {
    return new ExpectedEnds(
        ran.stream()
            .filter(outcome -> endsSessions(outcome.step()))
            .map(o -> new ExpectedEnds.Window(o.startedNanos(), o.endedNanos(), mayDrop(o.step())))
            .toList());
  }

  private boolean endsSessions(int step) {
    return switch (scenario.steps().get(step).action()) {
      case Action.Close c -> true;
      case Action.Connect c -> !kinds(step).equals(List.of("connected")) || expect(step).ends();
      default -> admits(step, "disconnected") || expect(step).ends();
    };
  }

  /** Where both an answer and the end are right, what came before the end may be dropped. */
  private boolean mayDrop(int step) {
    return admits(step, "disconnected") && admits(step, success(step));
  }

  private Expect expect(int step) {
    return scenario.steps().get(step).expect();
  }

  /** The expectation of a step in one line. */
  public String text(int step) {
    Expect expect = expect(step);
    String counts = expect.counts().stream().map(String::valueOf).collect(Collectors.joining(", "));
    return kindsText(step)
        + (counts.isEmpty() ? "" : ", items: " + counts)
        + expect.withinMillis().map(millis -> ", within " + millis + " ms").orElse("");
  }

  /** {@code answered or disconnected by the listener}. */
  String kindsText(int step) {
    return kinds(step).stream()
        .map(kind -> kind.equals("disconnected") ? EndExpectation.of(scenario, step).text() : kind)
        .collect(Collectors.joining(" or "));
  }

  public IntStream steps() {
    return IntStream.range(0, scenario.steps().size());
  }
}
