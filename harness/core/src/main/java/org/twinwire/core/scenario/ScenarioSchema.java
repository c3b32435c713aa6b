package org.twinwire.core.scenario;

import java.util.List;
import java.util.Set;
import org.twinwire.core.yaml.FileLanguage;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Generates the schema that editors use. A file is validated row by row, with the values of its
 * matrix in place; an editor sees the keys themselves, {@code ${key}}.
 */
public final class ScenarioSchema {

  private static final Set<String> SCALARS = Set.of("string", "integer", "number", "boolean");

  private static final String KEY = "matrix-key";
  private static final List<String> ABOUT = List.of("title", "description");

  private ScenarioSchema() {}

  /** Returns the text of {@code scenarios/schema.json}. */
  public static String generate() {
    ObjectNode schema = ScenarioReader.LANGUAGE.schema();
    schema.path("properties").properties().stream()
        .filter(property -> Row.unfolds(property.getKey()))
        .forEach(property -> allowKeys(property.getValue()));
    schema.path("definitions").forEach(ScenarioSchema::allowKeys);
    ObjectNode key = schema.withObjectProperty("definitions").putObject(KEY);
    key.put("type", "string").put("pattern", "[$][{][a-z][a-z0-9-]*[}]");
    return FileLanguage.text(schema);
  }

  /** Allows a key of the matrix wherever a schema allows a single value. */
  private static void allowKeys(JsonNode schema) {
    schema.path("properties").forEach(ScenarioSchema::allowKeys);
    schema.path("allOf").forEach(ScenarioSchema::allowKeys);
    for (String inside : List.of("items", "then", "else", "additionalProperties")) {
      schema.optional(inside).ifPresent(ScenarioSchema::allowKeys);
    }
    if (schema instanceof ObjectNode object && isForSingleValues(object)) {
      ObjectNode own = object.deepCopy();
      own.remove(ABOUT);
      object.retain(ABOUT);
      ObjectNode key = JsonNodeFactory.instance.objectNode().put("$ref", "#/definitions/" + KEY);
      object.putArray("anyOf").add(own).add(key);
    }
  }

  /** Tells whether a schema describes single values itself, not in its {@code else}. */
  private static boolean isForSingleValues(ObjectNode schema) {
    JsonNode type = schema.path("type");
    if (schema.has("else")) {
      return false;
    }
    return SCALARS.contains(type.asString(""))
        || type.valueStream().anyMatch(each -> SCALARS.contains(each.asString()));
  }
}
