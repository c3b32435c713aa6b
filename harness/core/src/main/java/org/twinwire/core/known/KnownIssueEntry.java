package org.twinwire.core.known;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.twinwire.core.finding.CauseIds;
import org.twinwire.core.finding.FindingType;
import org.twinwire.core.implementation.ImplementationRange;
import org.twinwire.core.plan.IdGlob;
import org.twinwire.core.trace.Role;
import org.twinwire.core.trace.Stack;
import org.twinwire.core.yaml.ExactlyOne;
import org.twinwire.core.yaml.Flaw;
import org.twinwire.core.yaml.Form;
import org.twinwire.core.yaml.Needs;
import org.twinwire.core.yaml.OneOf;
import tools.jackson.databind.JsonNode;

/**
 * Holds an entry of known-issues.yaml as it is written; {@code known-issues.schema.json} is
 * generated from this record. {@code scenarios/README.md} explains the keys.
 */
@ExactlyOne({"finding", "unmet"})
record KnownIssueEntry(
    @JsonProperty(required = true) @JsonPropertyDescription("Glob on scenario ids.")
        String scenario,
    @JsonProperty(required = true)
        @JsonPropertyDescription("Glob on the stack on which it happens.")
        String stack,
    @JsonPropertyDescription("Implementation in either node, such as go-ethereum >=1.13 <1.17.")
        Optional<String> node,
    @JsonPropertyDescription("Implementation in the other node.") Optional<String> peer,
    @JsonPropertyDescription("The role of the node. Default: either.") @Needs("node")
        Optional<Role> role,
    @JsonPropertyDescription("Type of the finding.") @Needs("cause") Optional<FindingType> finding,
    @JsonPropertyDescription("Cause of the finding.") @Needs("finding") @OneOf(CauseIds.class)
        Optional<String> cause,
    @JsonPropertyDescription("Step, from 0, whose expectation is not met without a finding.")
        @Form(STEP)
        Optional<Integer> unmet,
    @JsonPropertyDescription("Whether it is a race. Default: always.") Optional<Happens> happens,
    @JsonProperty(required = true) @JsonPropertyDescription("Why it is excused.") String reason,
    @JsonProperty(required = true) @JsonPropertyDescription("Where to read on.") String link,
    @JsonProperty(required = true)
        @JsonPropertyDescription("Last day on which it is excused.")
        @Form(DATE)
        LocalDate expires) {

  private static final String STEP =
      """
      {"title": "the number of a step, from 0", "type": ["integer"], "minimum": 0, "maximum": 9999}
      """;

  private static final String DATE =
      """
      {"title": "a date such as 2027-01-31", "type": ["string"], "format": "date"}
      """;

  /** How often an issue shows. */
  enum Happens {
    @JsonProperty("always")
    ALWAYS,
    @JsonProperty("sometimes")
    SOMETIMES
  }

  /** Checks an entry beyond the schema. Accepts malformed trees. */
  static List<Flaw> check(JsonNode entry) {
    List<Flaw> flaws = new ArrayList<>();
    JsonNode glob = entry.path("stack");
    if (glob.isString() && Stack.names().stream().noneMatch(IdGlob.of(glob.asString())::matches)) {
      String expected = "one of " + String.join(", ", Stack.names()) + " or a glob";
      flaws.add(Flaw.unknown("stack", glob, expected, Stack.names()));
    }
    for (String key : List.of("node", "peer")) {
      try {
        entry
            .optional(key)
            .filter(JsonNode::isString)
            .map(JsonNode::asString)
            .ifPresent(ImplementationRange::parse);
      } catch (IllegalArgumentException e) {
        flaws.add(Flaw.ofValue(key, e.getMessage()));
      }
    }
    return flaws;
  }

  KnownIssue issue(String place) {
    return new KnownIssue(
        place,
        scenario,
        stack,
        new Concern(
            node.map(ImplementationRange::parse), peer.map(ImplementationRange::parse), role),
        deviation(),
        happens.equals(Optional.of(Happens.SOMETIMES)),
        reason,
        link,
        expires);
  }

  private KnownDeviation deviation() {
    return unmet
        .<KnownDeviation>map(KnownDeviation.Unmet::new)
        .orElseGet(() -> new KnownDeviation.Found(finding.orElseThrow(), cause.orElseThrow()));
  }
}
