package org.twinwire.core.scenario;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.twinwire.core.trace.Stack;
import org.twinwire.core.trace.StackChoice;
import org.twinwire.core.yaml.Form;
import org.twinwire.core.yaml.Unique;
import tools.jackson.databind.JsonNode;

/**
 * Holds a scenario file as it is written; {@code schema.json} is generated from this record and
 * those it is made of. {@code scenarios/README.md} explains the language.
 */
record ScenarioFile(
    @JsonProperty(required = true)
        @JsonPropertyDescription("What the scenario shows, in one line. May contain ${key}.")
        String title,
    @JsonProperty(required = true)
        @JsonPropertyDescription("Section of the specification it tests, for a person.")
        String spec,
    @JsonPropertyDescription("Rules it tests. They decide whether a deviation is a violation.")
        @Unique
        Optional<List<ConformanceRule>> rules,
    @JsonPropertyDescription("eth versions to run with. Default: the newest that both nodes offer.")
        @Unique
        @Form(Forms.ETH)
        Optional<List<Integer>> eth,
    @JsonPropertyDescription("Candidate stacks, or groups of them. Default: [mplex].") @Unique
        Optional<List<StackChoice>> stacks,
    @JsonPropertyDescription("Stack the candidates are compared with. Default: rlpx.")
        Optional<Stack> baseline,
    @JsonPropertyDescription("What happens to the bytes. Default: natural, without a tap.")
        Optional<List<ShapeFile>> shapes,
    @JsonPropertyDescription("Settings of the nodes before the first step.") Optional<Setup> setup,
    @JsonPropertyDescription("Attempts per side. Default: the run's.") @Form(Forms.ATTEMPTS)
        Optional<Integer> repeat,
    @JsonPropertyDescription("Whether the nodes must be started afresh. Default: false.")
        Optional<Boolean> mutates,
    @JsonPropertyDescription(
            "Largest ratio of the two sides' medians of a step, whichever is slower.")
        @Form(Forms.RATIO)
        Optional<Double> within,
    @JsonPropertyDescription("Words for finding the scenario.") @Unique Optional<List<String>> tags,
    @JsonPropertyDescription("key → values: one scenario for each combination.") @Form(Forms.MATRIX)
        Optional<Map<String, List<JsonNode>>> matrix,
    @JsonProperty(required = true) List<StepFile> steps) {

  record Setup(
      @JsonPropertyDescription("How the nodes behave. Default: correctly.")
          Optional<Roles> behaviour) {}

  /** {@code both}, or one or two of the others. */
  record Roles(
      Optional<Behaviour> both, Optional<Behaviour> dialer, Optional<Behaviour> listener) {}
}
