package org.twinwire.reports.glossary;

import org.twinwire.core.finding.Causes;
import org.twinwire.core.finding.FindingType;
import org.twinwire.core.finding.Rule;

/**
 * A word and its meaning.
 *
 * @param needs the evidence that it needs; empty where it names no cause
 */
public record Term(String name, String meaning, String needs) {

  private static final String UNKNOWN = "a cause that this version does not know";

  static Term of(FindingType type) {
    return new Term(type.name(), type.meaning(), "");
  }

  static Term ofCause(String cause) {
    return Causes.rule(cause).map(Term::ofRule).orElseGet(() -> new Term(cause, UNKNOWN, ""));
  }

  private static Term ofRule(Rule rule) {
    return new Term(rule.id(), rule.meaning(), rule.needs());
  }
}
