package org.twinwire.core.scenario;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.twinwire.core.shape.ShapePlan;
import org.twinwire.core.trace.Role;
import org.twinwire.core.trace.Stack;
import org.twinwire.core.trace.StackChoice;

/** Converts a file into a {@link Scenario}, with the defaults filled in. */
final class ScenarioConversion {

  private final String id;
  private final String file;

  ScenarioConversion(String id, String file) {
    this.id = id;
    this.file = file;
  }

  Scenario scenario(ScenarioFile written) {
    return new Scenario(
        new Scenario.About(
            id,
            file,
            written.title(),
            written.spec(),
            written.rules().orElse(List.of()),
            written.tags().orElse(List.of())),
        new Scenario.Setting(
            written.eth().orElse(List.of()),
            written.stacks().map(StackChoice::stacks).orElse(Scenario.DEFAULT_STACKS),
            written.baseline().map(Stack::name).orElse(Scenario.DEFAULT_BASELINE),
            written.shapes().map(ScenarioConversion::shapes).orElse(Scenario.DEFAULT_SHAPES),
            written.shapes().isPresent()),
        written.setup().flatMap(ScenarioFile.Setup::behaviour).map(this::roles).orElse(Map.of()),
        written.repeat(),
        written.mutates().orElse(false),
        written.within(),
        written.steps().stream().flatMap(StepConversion::steps).toList());
  }

  private static List<ShapePlan> shapes(List<ShapeFile> written) {
    return written.stream().map(ShapeConversion::plan).toList();
  }

  private Map<Role, Map<String, Object>> roles(ScenarioFile.Roles written) {
    Map<Role, Map<String, Object>> roles = new EnumMap<>(Role.class);
    put(roles, Role.DIALER, written.both().or(written::dialer));
    put(roles, Role.LISTENER, written.both().or(written::listener));
    return roles;
  }

  private static void put(
      Map<Role, Map<String, Object>> roles, Role role, Optional<Behaviour> written) {
    written.ifPresent(behaviour -> roles.put(role, behaviour.body()));
  }
}
