package org.twinwire.core.expectation;

import java.util.Optional;
import org.twinwire.core.trace.Outcome;
import org.twinwire.core.trace.Role;

/**
 * An answer that differs from the chain.
 *
 * @param step index into the scenario's steps
 * @param requester the role that asked
 * @param problem the difference, in one line
 * @param kind what the content is instead
 */
public record WrongAnswer(
    int step, Role requester, Outcome.Answered answer, String problem, WrongAnswerKind kind) {

  /** Returns the expectation that the answer does not meet. */
  public Mismatch mismatch() {
    return new Mismatch(
        step,
        Optional.of(answer.requestId()),
        "step %d: request %s: %s".formatted(step + 1, answer.requestId(), problem));
  }
}
