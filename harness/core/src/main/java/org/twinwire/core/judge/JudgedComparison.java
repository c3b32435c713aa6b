package org.twinwire.core.judge;

import java.util.Optional;
import org.twinwire.core.known.KnownIssue;
import org.twinwire.core.plan.PlannedComparison;

/**
 * A judged baseline side and candidate side of the same script.
 *
 * @param comparisonClass which sides deviate
 * @param reason one sentence: the reason for the verdict, and why the baseline is not compared if
 *     it is not; empty for a plain PASS
 * @param knownIssue the entry that decided the verdict
 */
public record JudgedComparison(
    PlannedComparison planned,
    JudgedSide baseline,
    JudgedSide candidate,
    ComparisonClass comparisonClass,
    Verdict verdict,
    String reason,
    Optional<AppliedIssue> knownIssue) {

  /** Start of the part of {@link #reason} that says why the baseline is not compared. */
  public static final String NOT_COMPARED = "not compared with ";

  /**
   * A known issue that applied.
   *
   * @param implementation the library or client it applied to, with its version; empty for an entry
   *     that concerns every node
   */
  public record AppliedIssue(KnownIssue entry, Optional<String> implementation) {}
}
