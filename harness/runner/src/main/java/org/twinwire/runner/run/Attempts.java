package org.twinwire.runner.run;

import java.util.ArrayList;
import java.util.List;
import org.twinwire.core.plan.PlannedComparison;
import org.twinwire.core.results.Side;
import org.twinwire.core.trace.CaseId;
import org.twinwire.core.trace.Trace;

/** Everything that was run of one side of a comparison. */
final class Attempts {

  private final String stack;
  private final List<Attempt> attempts = new ArrayList<>();

  Attempts(String stack) {
    this.stack = stack;
  }

  String stack() {
    return stack;
  }

  void add(Attempt attempt) {
    attempts.add(attempt);
  }

  /** A side that was never run has an error too, or it would look as if it had passed. */
  void addErrorIfEmpty(PlannedComparison planned, String error) {
    if (attempts.isEmpty()) {
      attempts.add(Attempt.failed(id(planned, 1), error));
    }
  }

  CaseId id(PlannedComparison planned, int attempt) {
    return new CaseId(
        planned.scenario().id(),
        planned.dialer(),
        planned.listener(),
        stack,
        planned.eth(),
        planned.shape().name(),
        attempt);
  }

  List<Trace> traces() {
    return attempts.stream().map(Attempt::trace).toList();
  }

  /** The judged side with what core cannot know: files, and the log of the attempt it shows. */
  Side complete(Side side) {
    return new Side(
        side.stack(),
        side.verdict(),
        side.findings(),
        side.occurrences(),
        side.attempts(),
        side.steps(),
        side.shownAttempt(),
        side.ladder(),
        side.ledger(),
        log(side.shownAttempt()),
        attempts.stream().flatMap(attempt -> attempt.file().stream()).toList());
  }

  private List<String> log(int shown) {
    return attempts.stream()
        .filter(attempt -> attempt.number() == shown)
        .findFirst()
        .map(Attempt::log)
        .orElse(List.of());
  }
}
