package org.twinwire.core.scenario;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * One combination of matrix values: replaces every {@code ${key}} of a tree.
 *
 * @param values in the order of the file
 */
record Row(Map<String, JsonNode> values) {

  static final Row EMPTY = new Row(Map.of());

  private static final Set<String> UNFOLDED = Set.of("title", "setup", "shapes", "steps");

  private static final Pattern KEY = Pattern.compile("\\$\\{([a-z][a-z0-9-]*)}");

  Row with(String key, JsonNode value) {
    Map<String, JsonNode> more = new LinkedHashMap<>(values);
    more.put(key, value);
    return new Row(Collections.unmodifiableMap(more));
  }

  /** Returns {@code [skip=1,reverse=true]}; empty for the empty row. */
  String suffix() {
    return values.isEmpty()
        ? ""
        : values.entrySet().stream()
            .map(e -> e.getKey() + "=" + e.getValue().asString())
            .collect(Collectors.joining(",", "[", "]"));
  }

  /** Tells whether a value contains a key. */
  static boolean hasKey(JsonNode value) {
    return value.isString() && KEY.matcher(value.asString()).find();
  }

  /** Tells whether keys are replaced in this part of a file. */
  static boolean unfolds(String property) {
    return UNFOLDED.contains(property);
  }

  /** Returns a file with the row's values in all parts that may have keys. */
  ObjectNode unfoldFile(JsonNode file) {
    ObjectNode copy = JsonNodeFactory.instance.objectNode();
    file.properties()
        .forEach(
            e -> copy.set(e.getKey(), unfolds(e.getKey()) ? unfold(e.getValue()) : e.getValue()));
    return copy;
  }

  /**
   * Returns the tree with the row's values. A value that is only a key gets the type of its value.
   */
  JsonNode unfold(JsonNode node) {
    return switch (node) {
      case ObjectNode object -> unfoldAll(object);
      case ArrayNode array -> {
        ArrayNode copy = JsonNodeFactory.instance.arrayNode();
        array.forEach(item -> copy.add(unfold(item)));
        yield copy;
      }
      default -> node.isString() ? replace(node) : node;
    };
  }

  private ObjectNode unfoldAll(ObjectNode object) {
    ObjectNode copy = JsonNodeFactory.instance.objectNode();
    object.properties().forEach(e -> copy.set(e.getKey(), unfold(e.getValue())));
    return copy;
  }

  private JsonNode replace(JsonNode text) {
    Matcher key = KEY.matcher(text.asString());
    if (key.matches() && values.containsKey(key.group(1))) {
      return values.get(key.group(1));
    }
    String replaced =
        key.replaceAll(
            match -> Matcher.quoteReplacement(replacement(match.group(), match.group(1))));
    return JsonNodeFactory.instance.stringNode(replaced);
  }

  private String replacement(String whole, String key) {
    return values.containsKey(key) ? values.get(key).asString() : whole;
  }
}
