package org.twinwire.core.scenario;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.twinwire.core.trace.Stack;
import tools.jackson.databind.JsonNode;

/**
 * A scenario file as it is written; {@code schema.json} is generated from this record and those it
 * is made of. The language is explained in {@code scenarios/README.md}.
 */
record ScenarioFile(
    @JsonProperty(required = true)
        @JsonPropertyDescription("What the scenario shows, in one line. May contain ${key}.")
        String title,
    @JsonProperty(required = true)
        @JsonPropertyDescription("Section of the specification it tests, for a person.")
        String spec,
    @JsonPropertyDescription("Rules it tests. They decide whether what deviates is a violation.")
        Optional<List<ConformanceRule>> rules,
    @JsonPropertyDescription("eth versions to run with. Default: the newest that both nodes offer.")
        Optional<List<Eth>> eth,
    @JsonPropertyDescription("Candidate stacks. Default: [mplex].") Optional<List<Stack>> stacks,
    @JsonPropertyDescription("Stack the candidates are compared with. Default: rlpx.")
        Optional<Stack> baseline,
    @JsonPropertyDescription("What happens to the bytes. Default: natural, and no tap between.")
        Optional<List<ShapeFile>> shapes,
    @JsonPropertyDescription("What the nodes are told before the first step.")
        Optional<Setup> setup,
    @JsonPropertyDescription("Attempts per side. Default: the run's.") @Form(ValueForm.REPEAT)
        Optional<Integer> repeat,
    @JsonPropertyDescription("Whether the nodes must be started afresh. Default: false.")
        Optional<Boolean> mutates,
    @JsonPropertyDescription(
            "How often as long a step may take on one side as on the other (medians).")
        @Form(ValueForm.RATIO)
        Optional<Double> within,
    @JsonPropertyDescription("Words to find the scenario by.") Optional<List<String>> tags,
    @JsonPropertyDescription("key → values: one scenario for each combination.")
        Optional<Map<String, List<JsonNode>>> matrix,
    @JsonProperty(required = true) List<StepFile> steps) {

  record Setup(
      @JsonPropertyDescription("How the nodes behave. Default: correctly.")
          Optional<Roles> behaviour) {}

  /** {@code both}, or one or two of the others. */
  record Roles(
      Optional<Behaviour> both, Optional<Behaviour> dialer, Optional<Behaviour> listener) {}
}
