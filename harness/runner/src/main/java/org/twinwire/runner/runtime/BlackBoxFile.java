package org.twinwire.runner.runtime;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import org.twinwire.core.implementation.Implementation;
import org.twinwire.core.trace.Stack;
import org.twinwire.core.yaml.Flaw;
import org.twinwire.core.yaml.Form;
import org.twinwire.core.yaml.Unique;
import org.twinwire.core.yaml.ValuePath;
import tools.jackson.databind.JsonNode;

/** Holds the {@code black-box} of a {@code node.yaml} as it is written. */
record BlackBoxFile(
    @JsonProperty(required = true) @JsonPropertyDescription("The stack that it speaks.")
        Stack stack,
    @JsonProperty(required = true) @JsonPropertyDescription("Version as reports show it.")
        String version,
    @JsonPropertyDescription("What it is built on, itself included. Default: name and version.")
        Optional<List<Library>> implementations,
    @JsonProperty(required = true)
        @JsonPropertyDescription("Pattern of the log line with its address, the first group.")
        String ready,
    @JsonPropertyDescription("Pattern of the log line that says it has block ${head}.")
        Optional<String> synced,
    @JsonProperty("start-seconds")
        @JsonPropertyDescription("Seconds until that line. Default: 60.")
        @Form(SECONDS)
        Optional<Integer> startSeconds) {

  private static final String SECONDS =
      """
      {"title": "a number of seconds from 1 to 3600", "type": ["integer"],
       "minimum": 1, "maximum": 3600}
      """;

  private static final int START_SECONDS = 60;

  /** A name and a version, the name without spaces. */
  private static final Pattern NAMED = Pattern.compile("(\\S+) v?([0-9]\\S*)");

  /** A library or client that it is built on. */
  record Library(
      @JsonProperty(required = true) String name,
      @JsonProperty(required = true) String version,
      @JsonPropertyDescription("Stacks that it carries. Default: all.") @Unique
          Optional<List<Stack>> stacks) {

    Implementation implementation() {
      return new Implementation(
          name,
          version,
          stacks
              .map(all -> all.stream().map(Stack::name).collect(Collectors.toSet()))
              .orElse(Set.of()));
    }
  }

  /** Checks a black box beyond the schema. Accepts malformed trees. */
  static List<Flaw> check(String path, JsonNode box) {
    List<Flaw> flaws = new ArrayList<>();
    if (text(box, "ready").filter(pattern -> groups(pattern) < 1).isPresent()) {
      String expected = "a pattern with a group, the address";
      flaws.add(Flaw.got(ValuePath.key(path, "ready"), box.path("ready"), expected));
    }
    if (text(box, "synced")
        .map(pattern -> pattern.replace(BlackBoxDefinition.HEAD, "0"))
        .filter(pattern -> groups(pattern) < 0)
        .isPresent()) {
      flaws.add(Flaw.got(ValuePath.key(path, "synced"), box.path("synced"), "a pattern"));
    }
    return flaws;
  }

  private static Optional<String> text(JsonNode box, String key) {
    return box.optional(key).filter(JsonNode::isString).map(JsonNode::asString);
  }

  /** Returns the number of groups in a pattern; -1 if it is none. */
  private static int groups(String pattern) {
    try {
      return Pattern.compile(pattern).matcher("").groupCount();
    } catch (PatternSyntaxException e) {
      return -1;
    }
  }

  /** Returns the definition for the node that is called {@code node}. */
  BlackBoxDefinition definition(String node) {
    return new BlackBoxDefinition(
        stack.name(),
        version,
        implementations
            .map(all -> all.stream().map(Library::implementation).toList())
            .orElseGet(() -> List.of(ofVersion(node))),
        Pattern.compile(ready),
        synced,
        Duration.ofSeconds(startSeconds.orElse(START_SECONDS)));
  }

  /** Reads a version {@code NAME NUMBER}; any other is a version of the node itself. */
  private Implementation ofVersion(String node) {
    Matcher named = NAMED.matcher(version);
    return named.matches()
        ? new Implementation(named.group(1), named.group(2))
        : new Implementation(node, version);
  }
}
