package org.twinwire.core.finding;

import java.util.Optional;
import java.util.Set;
import org.twinwire.core.scenario.Severity;

/**
 * A named cause and the evidence it needs. Pure: the same evidence gives the same diagnosis. A rule
 * is registered by {@code @AutoService(Rule.class)} on its class.
 */
public interface Rule {

  /** The cause, in lower case with hyphens, such as {@code held-buffer}. */
  String id();

  Phase phase();

  /** The findings it can explain. */
  Set<FindingType> types();

  /** What the evidence shows, in one line: the row of the cause in the README. */
  String meaning();

  /** The evidence it needs, in one line. */
  String needs();

  /** Explains evidence of one of its types, or names what the evidence lacks. */
  Proof<Diagnosis> proof(Evidence evidence);

  /** How grave it is, whatever the scenario tests; empty where the rules it tests decide. */
  default Optional<Severity> severity() {
    return Optional.empty();
  }

  /** What a step comes to that shows this cause without an event that does. */
  default Optional<StepSign> sign() {
    return Optional.empty();
  }

  /** Whether nothing that is still awaited in the case can come after it. */
  default boolean endsCase() {
    return false;
  }

  /** Whether it is a consequence of an end of the session, and so no reason for one. */
  default boolean followsSessionEnd() {
    return false;
  }

  /** Whether findings of this type say nothing more once the cause was found elsewhere. */
  default boolean covers(FindingType type) {
    return false;
  }
}
