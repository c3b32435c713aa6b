package org.twinwire.core.fault;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.twinwire.core.finding.CauseIds;
import org.twinwire.core.finding.FindingType;
import org.twinwire.core.ledger.Station;
import org.twinwire.core.trace.Role;
import org.twinwire.core.trace.StackChoice;
import org.twinwire.core.yaml.Flaw;
import org.twinwire.core.yaml.Form;
import org.twinwire.core.yaml.OneOf;
import org.twinwire.core.yaml.Unique;
import tools.jackson.databind.JsonNode;

/**
 * Holds an entry of planted-faults.yaml as it is written; {@code planted-faults.schema.json} is
 * generated from this record. {@code scenarios/README.md} explains the keys.
 */
record FaultEntry(
    @JsonProperty(required = true) @JsonPropertyDescription("Fault of the reference node.")
        String fault,
    @JsonProperty(required = true) @JsonPropertyDescription("Id of the scenario that shows it.")
        String script,
    @JsonProperty(required = true)
        @JsonPropertyDescription("Nodes that have it, one after the other.")
        @Unique
        List<Role> sides,
    @JsonProperty(required = true) @JsonPropertyDescription("Stacks it is planted on.") @Unique
        List<StackChoice> stacks,
    @JsonPropertyDescription("More keys of that node's behaviour.") @Form(KEYS_AND_VALUES)
        Optional<Map<String, Object>> with,
    @JsonProperty(required = true) @JsonPropertyDescription("Type of the finding it leads to.")
        FindingType finding,
    @JsonProperty(required = true)
        @JsonPropertyDescription("Cause of that finding.")
        @OneOf(CauseIds.class)
        String cause,
    @JsonPropertyDescription("Last station of the message. Default: any.")
        Optional<Station> station) {

  private static final String KEYS_AND_VALUES =
      """
      {"type": "object", "additionalProperties":
        {"title": "a number, text, true or false", "type": ["number", "string", "boolean"]}}
      """;

  /** Checks an entry beyond the schema. Accepts malformed trees. */
  static List<Flaw> check(JsonNode entry, Set<String> scripts) {
    JsonNode script = entry.path("script");
    return !script.isString() || scripts.contains(script.asString())
        ? List.of()
        : List.of(Flaw.unknown("script", script, "the id of a scenario", scripts));
  }

  PlantedFault planted(int line) {
    return new PlantedFault(
        line,
        fault,
        script,
        sides,
        StackChoice.stacks(stacks),
        with.orElse(Map.of()),
        finding,
        cause,
        station);
  }
}
