package org.twinwire.core.finding;

import java.util.List;
import java.util.Optional;
import org.twinwire.core.ledger.Station;
import org.twinwire.core.scenario.Severity;
import org.twinwire.core.trace.Role;

/**
 * A deviation and the evidence for it.
 *
 * @param cause named cause, {@code unexplained} if no rule fits
 * @param message name of the eth message, such as {@code GetBlockHeaders}
 * @param requestId decimal
 * @param direction the role that sent the message
 * @param lastStation the last station it was seen at
 * @param evidence facts from the trace, one sentence each
 * @param explanation one sentence for a person
 * @param severity by the rules that the scenario tests; a violation if the finding is made from a
 *     trace alone, without the scenario
 */
public record Finding(
    FindingType type,
    String cause,
    String message,
    Optional<String> requestId,
    Optional<Role> direction,
    Optional<String> stream,
    Optional<Station> lastStation,
    List<String> evidence,
    String explanation,
    Severity severity) {
  public Finding {
    evidence = List.copyOf(evidence);
  }

  /** Creates a violation, until the tested rules are applied. */
  public Finding(
      FindingType type,
      String cause,
      String message,
      Optional<String> requestId,
      Optional<Role> direction,
      Optional<String> stream,
      Optional<Station> lastStation,
      List<String> evidence,
      String explanation) {
    this(
        type,
        cause,
        message,
        requestId,
        direction,
        stream,
        lastStation,
        evidence,
        explanation,
        Severity.VIOLATION);
  }

  public boolean isUnexplained() {
    return cause.equals(Causes.UNEXPLAINED);
  }

  /** Whether nothing that is still awaited in the case can come after it. */
  public boolean endsCase() {
    return Causes.rule(cause).filter(Rule::endsCase).isPresent();
  }

  /** Whether it is a consequence of an end of the session, and so no reason for one. */
  public boolean followsSessionEnd() {
    return Causes.rule(cause).filter(Rule::followsSessionEnd).isPresent();
  }

  /** Whether findings of that type say nothing more beside it. */
  public boolean covers(FindingType other) {
    return Causes.rule(cause).filter(rule -> rule.covers(other)).isPresent();
  }

  /** Returns a copy with another severity. */
  public Finding with(Severity other) {
    return new Finding(
        type,
        cause,
        message,
        requestId,
        direction,
        stream,
        lastStation,
        evidence,
        explanation,
        other);
  }

  /** Returns a copy with other evidence. */
  public Finding with(List<String> other) {
    return new Finding(
        type,
        cause,
        message,
        requestId,
        direction,
        stream,
        lastStation,
        other,
        explanation,
        severity);
  }
}
