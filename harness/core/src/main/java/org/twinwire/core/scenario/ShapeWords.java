package org.twinwire.core.scenario;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Replaces the entries of {@code shapes} that are words: {@code octet} by {@code octet: {}}. */
final class ShapeWords {

  private ShapeWords() {}

  static JsonNode writeOut(JsonNode file) {
    JsonNode copy = file.deepCopy();
    writeOutAll(copy.path("shapes"));
    return copy;
  }

  private static void writeOutAll(JsonNode shapes) {
    if (shapes instanceof ArrayNode list) {
      for (int i = 0; i < list.size(); i++) {
        JsonNode entry = list.get(i);
        if (entry.isString()) {
          ObjectNode mapping = JsonNodeFactory.instance.objectNode();
          mapping.putObject(entry.asString());
          list.set(i, mapping);
        }
        writeOutAll(entry.path("all"));
      }
    }
  }
}
