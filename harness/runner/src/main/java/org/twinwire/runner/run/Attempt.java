package org.twinwire.runner.run;

import java.util.List;
import java.util.Optional;
import org.twinwire.core.trace.CaseId;
import org.twinwire.core.trace.Event;
import org.twinwire.core.trace.Outcome;
import org.twinwire.core.trace.StepOutcome;
import org.twinwire.core.trace.Trace;

/**
 * One case that was run.
 *
 * @param log the end of both nodes' output during the case
 * @param file path of the trace relative to the report; empty if it was not saved
 */
record Attempt(Trace trace, List<String> log, Optional<String> file) {
  Attempt {
    log = List.copyOf(log);
  }

  /** Creates an attempt that never began. */
  static Attempt failed(CaseId id, String error) {
    Trace none = new Trace(id, List.of(), List.of(), Optional.of(error));
    return new Attempt(none, List.of(), Optional.empty());
  }

  /** Creates an attempt that was not tried, because this machine cannot run one of the nodes. */
  static Attempt unsupported(CaseId id, String reason) {
    StepOutcome first = new StepOutcome(0, List.of(new Outcome.Unsupported(reason)), 0, 0);
    Trace none = new Trace(id, List.of(), List.of(first), Optional.empty());
    return new Attempt(none, List.of(), Optional.empty());
  }

  /** Returns a copy with an event that became known later. */
  Attempt with(Event later) {
    return new Attempt(trace.with(later), log, file);
  }

  int number() {
    return trace.id().attempt();
  }
}
