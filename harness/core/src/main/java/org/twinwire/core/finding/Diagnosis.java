package org.twinwire.core.finding;

import java.util.List;

/**
 * What a rule found.
 *
 * @param evidence what the rule relied on, one sentence each, with numbers
 * @param explanation one plain sentence for a person
 */
public record Diagnosis(List<String> evidence, String explanation) {
  public Diagnosis {
    evidence = List.copyOf(evidence);
  }
}
