package org.twinwire.core.yaml;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * What is wrong with a value, before its place in the file is known.
 *
 * @param onKey whether the key is wrong, not its value
 */
public record Flaw(String path, String message, boolean onKey) {

  private static final int MAX_CHARACTERS = 60;

  public static Flaw ofValue(String path, String message) {
    return new Flaw(path, message, false);
  }

  public static Flaw ofKey(String path, String message) {
    return new Flaw(path, message, true);
  }

  /** Returns {@code got X, expected Y} for a value. */
  public static Flaw got(String path, JsonNode value, String expected) {
    return got(path, quoted(value), expected);
  }

  public static Flaw got(String path, String got, String expected) {
    return ofValue(path, "got %s, expected %s".formatted(got, expected));
  }

  /** Returns {@code got X, expected Y (did you mean Z?)}, with Z from the known words. */
  public static Flaw unknown(
      String path, JsonNode value, String expected, Collection<String> known) {
    String hint = value.isString() ? Suggestion.of(known, value.asString()) : "";
    return got(path, value, expected + hint);
  }

  /** Returns a flaw for each value whose text is in the list before. */
  public static List<Flaw> duplicates(String path, List<JsonNode> values) {
    List<Flaw> flaws = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < values.size(); i++) {
      if (values.get(i).isValueNode() && !seen.add(values.get(i).asString(""))) {
        flaws.add(duplicate(ValuePath.index(path, i), quoted(values.get(i))));
      }
    }
    return flaws;
  }

  public static Flaw duplicate(String path, String value) {
    return ofValue(path, "duplicate value (" + value + ")");
  }

  /** Returns the same flaw of a value inside another one. */
  Flaw below(String parent) {
    return new Flaw(ValuePath.join(parent, path), message, onKey);
  }

  private static String quoted(JsonNode value) {
    if (value.isNull() || value.isMissingNode()) {
      return "nothing";
    } else if (value.isObject()) {
      return "a mapping";
    } else if (value.isArray()) {
      return value.isEmpty() ? "an empty list" : "a list of " + value.size();
    } else if (value.asString().isBlank()) {
      return "empty text";
    }
    String text = value.asString().strip().lines().findFirst().orElseThrow();
    String start = text.length() > MAX_CHARACTERS ? text.substring(0, MAX_CHARACTERS) + "…" : text;
    return start.contains(" ") ? '"' + start + '"' : start;
  }
}
