package org.twinwire.core.yaml;

import tools.jackson.databind.JsonNode;

/** What a file has, as a message quotes it. */
public final class Got {

  private static final int MAX_CHARACTERS = 60;

  private Got() {}

  /** The value in brackets: {@code (got -1)}. */
  public static String text(JsonNode value) {
    return " (got " + bare(value) + ")";
  }

  public static String bare(JsonNode value) {
    if (value.isNull()) {
      return "nothing";
    } else if (value.isObject()) {
      return "a mapping";
    } else if (value.isArray()) {
      return "a list of " + value.size();
    }
    String text = value.asString().lines().findFirst().orElse("empty text");
    return text.length() > MAX_CHARACTERS ? text.substring(0, MAX_CHARACTERS) + "…" : text;
  }
}
