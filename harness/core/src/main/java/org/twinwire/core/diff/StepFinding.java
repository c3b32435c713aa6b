package org.twinwire.core.diff;

import java.util.Optional;
import org.twinwire.core.ledger.Finding;
import org.twinwire.core.ledger.Note;

/**
 * A finding and the step it belongs to.
 *
 * @param step index into the scenario's steps
 * @param entry index of the ledger entry it is about
 */
record StepFinding(int step, Finding finding, Optional<Integer> entry) {

  static StepFinding of(int step, Note note) {
    return new StepFinding(step, note.finding(), note.entry());
  }

  /** Whether an unmet expectation may be its consequence. */
  boolean explains(Mismatch mismatch) {
    boolean sameRequest =
        mismatch.requestId().isEmpty()
            || finding.requestId().isEmpty()
            || finding.requestId().equals(mismatch.requestId());
    return step == mismatch.step() && sameRequest;
  }
}
