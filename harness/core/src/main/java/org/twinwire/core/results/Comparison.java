package org.twinwire.core.results;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Optional;
import org.twinwire.core.judge.ComparisonClass;
import org.twinwire.core.judge.JudgedComparison;
import org.twinwire.core.judge.Verdict;

/**
 * A baseline case and a candidate case of the same script, judged.
 *
 * @param spec the section the scenario tests, for a person
 * @param comparisonClass where the deviation is ({@code class} in JSON)
 * @param reason one sentence: why the verdict is what it is, and why the baseline is not compared
 *     if it is not; empty for a plain PASS
 * @param knownIssue the entry of known-issues.yaml that applied
 * @param minimised there for a finding that depends on the schedule
 * @param rerun the command that reruns this cell alone
 */
public record Comparison(
    String scenario,
    String title,
    String spec,
    Pair pair,
    int eth,
    String shape,
    Side baseline,
    Side candidate,
    @JsonProperty("class") ComparisonClass comparisonClass,
    Verdict verdict,
    String reason,
    Optional<KnownIssueNote> knownIssue,
    Optional<Minimised> minimised,
    String rerun) {

  /** How the part of a {@link #reason} begins that says why the baseline is not compared. */
  public static final String NOT_COMPARED = JudgedComparison.NOT_COMPARED;

  /** How much deviates on both sides without breaking a binding rule, known issues left out. */
  @JsonProperty("deviations")
  public int deviations() {
    return baseline.deviations().size() + candidate.deviations().size();
  }

  /** Why the candidate is judged alone; empty where it is not. */
  public String notCompared() {
    return comparisonClass == ComparisonClass.CANDIDATE_ALONE
        ? reason.substring(Math.max(0, reason.lastIndexOf(NOT_COMPARED)))
        : "";
  }

  /** The same with other sides. */
  public Comparison with(Side otherBaseline, Side otherCandidate) {
    return new Comparison(
        scenario,
        title,
        spec,
        pair,
        eth,
        shape,
        otherBaseline,
        otherCandidate,
        comparisonClass,
        verdict,
        reason,
        knownIssue,
        minimised,
        rerun);
  }

  /** The same with a smaller script, if there is one. */
  public Comparison with(Optional<Minimised> smaller) {
    return new Comparison(
        scenario,
        title,
        spec,
        pair,
        eth,
        shape,
        baseline,
        candidate,
        comparisonClass,
        verdict,
        reason,
        knownIssue,
        smaller,
        rerun);
  }

  public record Pair(String dialer, String listener) {}

  /**
   * The entry that applied.
   *
   * @param implementation the library or client it applied to, with its version; empty for an entry
   *     about every node
   */
  public record KnownIssueNote(
      String reason, String link, String expires, Optional<String> implementation) {}
}
