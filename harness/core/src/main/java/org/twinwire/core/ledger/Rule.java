package org.twinwire.core.ledger;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A named cause and the evidence it needs. Pure: the same scene gives the same diagnosis.
 *
 * @param types the findings it can explain
 * @param evidence empty where the scene does not show what the cause needs
 */
record Rule(String cause, Set<FindingType> types, Function<Scene, Optional<Diagnosis>> evidence) {

  static Rule of(
      String cause, Function<Scene, Optional<Diagnosis>> evidence, FindingType... types) {
    return new Rule(cause, Set.of(types), evidence);
  }

  Optional<Diagnosis> fits(Scene scene) {
    return types.contains(scene.type()) ? evidence.apply(scene) : Optional.empty();
  }
}
