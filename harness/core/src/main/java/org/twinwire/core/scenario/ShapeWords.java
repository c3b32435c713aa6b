package org.twinwire.core.scenario;

import java.util.List;
import org.twinwire.core.yaml.OrWord;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes out the entries of {@code shapes} that are a word: {@code octet} is {@code octet: {}}. */
final class ShapeWords {

  static final List<String> ALL = List.of(ShapeFile.class.getAnnotation(OrWord.class).value());

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
