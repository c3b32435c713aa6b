package org.twinwire.core.finding;

import java.util.Optional;

/**
 * A rule that was tried on the evidence of a finding.
 *
 * @param needs the evidence it needs, in one line
 * @param lacked what the evidence lacks first, as a noun with its article; empty: the rule fits
 */
public record TriedRule(String cause, String needs, Optional<String> lacked) {

  static TriedRule of(Rule rule, Evidence evidence) {
    return new TriedRule(rule.id(), rule.needs(), rule.proof(evidence).lacked());
  }

  public boolean fits() {
    return lacked.isEmpty();
  }

  /** {@code held-buffer: lacks a buffer as the last station}. */
  @Override
  public String toString() {
    return cause + lacked.map(": lacks "::concat).orElse(": fits");
  }
}
