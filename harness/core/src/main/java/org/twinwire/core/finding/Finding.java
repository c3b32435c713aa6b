package org.twinwire.core.finding;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Optional;
import org.twinwire.core.ledger.Station;
import org.twinwire.core.scenario.Severity;
import org.twinwire.core.trace.Role;

/**
 * A deviation and the evidence for it.
 *
 * @param cause named cause, {@code unexplained} if no rule fits
 * @param evidence facts from the trace, one sentence each
 * @param explanation one sentence for a person
 * @param severity by the rules that the scenario tests; a violation if the finding is made from a
 *     trace alone, without the scenario
 */
public record Finding(
    FindingType type,
    String cause,
    @JsonUnwrapped Subject subject,
    List<String> evidence,
    String explanation,
    Severity severity) {

  /**
   * What a finding is about.
   *
   * @param message name of the eth message, such as {@code GetBlockHeaders}, or {@code session}
   * @param requestId decimal
   * @param direction the role that sent the message
   * @param lastStation the last station it was seen at
   * @param session its name in a script with several
   */
  public record Subject(
      String message,
      Optional<String> requestId,
      Optional<Role> direction,
      Optional<String> stream,
      Optional<Station> lastStation,
      Optional<String> session) {

    /** A subject in a script with one session. */
    public Subject(
        String message,
        Optional<String> requestId,
        Optional<Role> direction,
        Optional<String> stream,
        Optional<Station> lastStation) {
      this(message, requestId, direction, stream, lastStation, Optional.empty());
    }

    /** Returns a subject of which nothing is known but the name of its message. */
    public static Subject of(String message) {
      return new Subject(
          message, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }
  }

  public Finding {
    evidence = List.copyOf(evidence);
  }

  /** Creates a violation, until the tested rules are applied. */
  public Finding(
      FindingType type, String cause, Subject subject, List<String> evidence, String explanation) {
    this(type, cause, subject, evidence, explanation, Severity.VIOLATION);
  }

  public String message() {
    return subject.message();
  }

  public Optional<String> requestId() {
    return subject.requestId();
  }

  public Optional<Role> direction() {
    return subject.direction();
  }

  public Optional<String> stream() {
    return subject.stream();
  }

  public Optional<Station> lastStation() {
    return subject.lastStation();
  }

  public Optional<String> session() {
    return subject.session();
  }

  /** Returns the session behind the name of a stack: {@code , session b}; empty without a name. */
  public String sessionText() {
    return session().map(name -> ", session " + name).orElse("");
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

  /** Returns a copy about a session of the script. */
  Finding on(Optional<String> session) {
    Subject on = new Subject(message(), requestId(), direction(), stream(), lastStation(), session);
    return new Finding(type, cause, on, evidence, explanation, severity);
  }

  /** Returns a copy with another severity. */
  public Finding with(Severity other) {
    return new Finding(type, cause, subject, evidence, explanation, other);
  }

  /** Returns a copy with other evidence. */
  public Finding with(List<String> other) {
    return new Finding(type, cause, subject, other, explanation, severity);
  }
}
