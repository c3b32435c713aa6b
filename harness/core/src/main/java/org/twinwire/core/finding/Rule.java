package org.twinwire.core.finding;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A named cause and the evidence it needs. Pure: the same scene gives the same diagnosis.
 *
 * @param types the findings it can explain
 * @param evidence empty where the scene does not show what the cause needs
 */
public record Rule(
    String cause, Set<FindingType> types, Function<Evidence, Optional<Diagnosis>> evidence) {

  public static Rule of(
      String cause, Function<Evidence, Optional<Diagnosis>> evidence, FindingType... types) {
    return new Rule(cause, Set.of(types), evidence);
  }

  Optional<Diagnosis> fits(Evidence scene) {
    return types.contains(scene.type()) ? evidence.apply(scene) : Optional.empty();
  }
}
