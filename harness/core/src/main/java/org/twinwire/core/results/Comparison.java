package org.twinwire.core.results;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Optional;
import org.twinwire.core.judge.ComparisonClass;
import org.twinwire.core.judge.JudgedComparison;
import org.twinwire.core.judge.Verdict;

/**
 * A baseline case and a candidate case of the same script, judged. In JSON the components of {@link
 * Subject} and {@link Judgement} stand beside the others.
 *
 * @param minimised there for a finding that depends on the schedule
 * @param rerun the command that reruns this cell alone
 */
public record Comparison(
    @JsonUnwrapped Subject subject,
    Side baseline,
    Side candidate,
    @JsonUnwrapped Judgement judgement,
    Optional<Minimised> minimised,
    String rerun) {

  /** Start of the part of {@link #reason} that says why the baseline is not compared. */
  public static final String NOT_COMPARED = JudgedComparison.NOT_COMPARED;

  /** Returns the number of deviations of both sides, without violations and known issues. */
  @JsonProperty("deviations")
  public int deviations() {
    return baseline.deviations().size() + candidate.deviations().size();
  }

  /** Returns why the candidate is judged alone; empty if it is not. */
  public String notCompared() {
    return comparisonClass() == ComparisonClass.CANDIDATE_ALONE
        ? reason().substring(Math.max(0, reason().lastIndexOf(NOT_COMPARED)))
        : "";
  }

  /** Returns the same with other sides. */
  public Comparison with(Side otherBaseline, Side otherCandidate) {
    return new Comparison(subject, otherBaseline, otherCandidate, judgement, minimised, rerun);
  }

  /** Returns the same with a smaller script, if there is one. */
  public Comparison with(Optional<Minimised> smaller) {
    return new Comparison(subject, baseline, candidate, judgement, smaller, rerun);
  }

  public String scenario() {
    return subject.scenario();
  }

  public String title() {
    return subject.title();
  }

  public String spec() {
    return subject.spec();
  }

  public Pair pair() {
    return subject.pair();
  }

  public int eth() {
    return subject.eth();
  }

  public String shape() {
    return subject.shape();
  }

  public ComparisonClass comparisonClass() {
    return judgement.comparisonClass();
  }

  public Verdict verdict() {
    return judgement.verdict();
  }

  public String reason() {
    return judgement.reason();
  }

  public Optional<KnownIssueNote> knownIssue() {
    return judgement.knownIssue();
  }

  /**
   * What was played on both sides.
   *
   * @param spec the section the scenario tests, for a person
   */
  public record Subject(
      String scenario, String title, String spec, Pair pair, int eth, String shape) {}

  /**
   * What came of it.
   *
   * @param comparisonClass where the deviation is ({@code class} in JSON)
   * @param reason one sentence: why the verdict is what it is, and why the baseline is not compared
   *     if it is not; empty for a plain PASS
   * @param knownIssue the entry of known-issues.yaml that applied
   */
  public record Judgement(
      @JsonProperty("class") ComparisonClass comparisonClass,
      Verdict verdict,
      String reason,
      Optional<KnownIssueNote> knownIssue) {}

  public record Pair(String dialer, String listener) {}

  /**
   * The entry that applied.
   *
   * @param implementation the library or client it applied to, with its version; empty for an entry
   *     that concerns every node
   */
  public record KnownIssueNote(
      String reason, String link, String expires, Optional<String> implementation) {}
}
