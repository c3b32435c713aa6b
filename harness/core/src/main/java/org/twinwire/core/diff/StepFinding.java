package org.twinwire.core.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.twinwire.core.ledger.Finding;
import org.twinwire.core.ledger.Note;

/**
 * A finding and the step it belongs to.
 *
 * @param step index into the scenario's steps
 * @param entry index of the ledger entry it is about
 * @param derived whether nothing but an unmet expectation shows it
 * @param consequences unmet expectations of other requests or steps that follow from it
 */
record StepFinding(
    int step,
    Finding finding,
    Optional<Integer> entry,
    boolean derived,
    List<Mismatch> consequences) {

  private static final int CONSEQUENCES_SHOWN = 3;

  StepFinding {
    consequences = List.copyOf(consequences);
  }

  /** A finding that the trace shows, whatever the script expects. */
  StepFinding(int step, Finding finding, Optional<Integer> entry) {
    this(step, finding, entry, false, List.of());
  }

  static StepFinding of(int step, Note note) {
    return new StepFinding(step, note.finding(), note.entry());
  }

  /** What an unmet expectation shows, and nothing else. */
  static StepFinding derived(int step, Finding finding, Optional<Integer> entry) {
    return new StepFinding(step, finding, entry, true, List.of());
  }

  /** Whether an unmet expectation may be its consequence. */
  boolean explains(Mismatch mismatch) {
    return step == mismatch.step() && (isSameRequest(mismatch) || consequences.contains(mismatch));
  }

  private boolean isSameRequest(Mismatch mismatch) {
    return mismatch.requestId().isEmpty()
        || finding.requestId().isEmpty()
        || finding.requestId().equals(mismatch.requestId());
  }

  /** With further unmet expectations that follow from it; they are told as evidence. */
  StepFinding with(List<Mismatch> following) {
    if (following.isEmpty()) {
      return this;
    }
    List<String> evidence = new ArrayList<>(finding.evidence());
    following.stream()
        .limit(CONSEQUENCES_SHOWN)
        .forEach(mismatch -> evidence.add(consequence(mismatch)));
    int more = following.size() - CONSEQUENCES_SHOWN;
    if (more > 0) {
      evidence.add("from it follow %d more unmet expectations".formatted(more));
    }
    return new StepFinding(step, told(evidence), entry, derived, following);
  }

  private static String consequence(Mismatch mismatch) {
    String request = mismatch.requestId().map(id -> ", for request " + id).orElse("");
    return "from it follows%s: %s".formatted(request, mismatch.text());
  }

  private Finding told(List<String> evidence) {
    return new Finding(
        finding.type(),
        finding.cause(),
        finding.message(),
        finding.requestId(),
        finding.direction(),
        finding.stream(),
        finding.lastStation(),
        evidence,
        finding.explanation());
  }
}
