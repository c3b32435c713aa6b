package org.twinwire.core.judge;

import java.util.Optional;
import org.twinwire.core.known.KnownIssue;
import org.twinwire.core.plan.PlannedComparison;

/**
 * A baseline side and a candidate side of the same script, judged.
 *
 * @param comparisonClass where the deviation is
 * @param reason one sentence: why the verdict is what it is, and why the baseline is not compared
 *     if it is not; empty for a plain PASS
 * @param knownIssue the entry that decided, if one did
 */
public record JudgedComparison(
    PlannedComparison planned,
    JudgedSide baseline,
    JudgedSide candidate,
    ComparisonClass comparisonClass,
    Verdict verdict,
    String reason,
    Optional<AppliedIssue> knownIssue) {

  /** How the part of a {@link #reason} begins that says why the baseline is not compared. */
  public static final String NOT_COMPARED = "not compared with ";

  /**
   * A known issue that applied.
   *
   * @param implementation the library or client it applied to, with its version; empty for an entry
   *     about every node
   */
  public record AppliedIssue(KnownIssue entry, Optional<String> implementation) {}
}
