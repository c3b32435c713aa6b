package org.twinwire.core.finding;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.twinwire.core.expectation.Mismatch;
import org.twinwire.core.scenario.Severity;

/**
 * A finding and the step it belongs to.
 *
 * @param step index into the scenario's steps
 * @param entry index of the ledger entry it is about
 * @param derived whether the finding rests only on an unmet expectation
 * @param consequences unmet expectations of other requests or steps that follow from it
 */
public record StepFinding(
    int step,
    Finding finding,
    Optional<Integer> entry,
    boolean derived,
    List<Mismatch> consequences) {

  /** Types that do not change the outcome of a step. */
  private static final Set<FindingType> BESIDE_OUTCOMES =
      EnumSet.of(FindingType.SLOWER, FindingType.LEFT_OPEN);

  private static final int CONSEQUENCES_SHOWN = 3;

  public StepFinding {
    consequences = List.copyOf(consequences);
  }

  /** Creates a finding that the trace shows, whatever the script expects. */
  StepFinding(int step, Finding finding, Optional<Integer> entry) {
    this(step, finding, entry, false, List.of());
  }

  public static StepFinding of(int step, LocatedFinding located) {
    return new StepFinding(step, located.finding(), located.entry());
  }

  /** Creates a finding that rests only on an unmet expectation. */
  static StepFinding derived(int step, Finding finding, Optional<Integer> entry) {
    return new StepFinding(step, finding, entry, true, List.of());
  }

  StepFinding with(Severity severity) {
    return new StepFinding(step, finding.with(severity), entry, derived, consequences);
  }

  /** Tests whether an unmet expectation may be a consequence of this finding. */
  public boolean explains(Mismatch mismatch) {
    return step == mismatch.step()
        && !BESIDE_OUTCOMES.contains(finding.type())
        && (isSameRequest(mismatch) || consequences.stream().anyMatch(mismatch::isSameAs));
  }

  private boolean isSameRequest(Mismatch mismatch) {
    return mismatch.requestId().isEmpty()
        || finding.requestId().isEmpty()
        || finding.requestId().equals(mismatch.requestId());
  }

  /** Returns a copy with further unmet expectations that follow from it, listed as evidence. */
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
      evidence.add("%d more unmet expectations follow from it".formatted(more));
    }
    return new StepFinding(step, finding.with(evidence), entry, derived, following);
  }

  private static String consequence(Mismatch mismatch) {
    String request = mismatch.requestId().map(id -> " for request " + id).orElse("");
    return "consequence%s: %s".formatted(request, mismatch.text());
  }
}
