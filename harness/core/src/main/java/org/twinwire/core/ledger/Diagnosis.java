package org.twinwire.core.ledger;

import java.util.List;

/**
 * What a rule found.
 *
 * @param evidence what the rule relied on, one sentence each, with numbers
 * @param explanation one plain sentence for a person
 */
record Diagnosis(List<String> evidence, String explanation) {
  Diagnosis {
    evidence = List.copyOf(evidence);
  }
}
