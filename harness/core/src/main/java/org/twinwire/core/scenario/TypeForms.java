package org.twinwire.core.scenario;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.twinwire.core.trace.Stack;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Schemas of the types that are more than the mapping of their components. */
final class TypeForms {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Stage stage;

  TypeForms(Stage stage) {
    this.stage = stage;
  }

  Optional<ObjectNode> schema(Class<?> type) {
    if (type.isAnnotationPresent(Form.class)) {
      return Optional.of(type.getAnnotation(Form.class).value().schema(stage));
    } else if (type.isEnum()) {
      return Optional.of(words(constants(type)));
    } else if (type == Stack.class) {
      return Optional.of(words(Stack.names()));
    } else if (type == Hashes.class) {
      return Optional.of(hashes());
    } else if (type == RawFile.class) {
      return Optional.of(RawFile.schema(stage));
    } else if (type == ExpectFile.Outcomes.class) {
      return Optional.of(outcomes());
    } else if (type == Behaviour.class) {
      return Optional.of(behaviour());
    }
    return type == Map.class ? Optional.of(matrix()) : Optional.empty();
  }

  /** A matrix key may stand for a word, so a written file is matched by pattern. */
  private ObjectNode words(List<String> words) {
    ObjectNode schema = JsonNodeFactory.instance.objectNode().put("type", "string");
    words.forEach(schema.withArray(stage == Stage.UNFOLDED ? "enum" : "examples")::add);
    if (stage == Stage.WRITTEN) {
      String rule = "must be one of " + String.join(", ", words);
      schema.put("pattern", "^(" + String.join("|", words) + "|\\$\\{[a-z][a-z0-9-]*\\})$");
      schema.putObject(SchemaFlaws.MESSAGES).put("pattern", rule);
    }
    return schema;
  }

  private static List<String> constants(Class<?> type) {
    return Arrays.stream(type.getEnumConstants()).map(c -> JSON.valueToTree(c).asString()).toList();
  }

  /** A word, or a list of words. What only binds the word stands behind a condition. */
  private ObjectNode outcomes() {
    ObjectNode word = words(constants(ExpectFile.Word.class));
    ObjectNode schema = JsonNodeFactory.instance.objectNode();
    schema.putArray("type").add("string").add("array");
    schema.putObject("if").put("type", "string");
    schema.set("then", word);
    schema.set("items", word.deepCopy());
    schema.put("minItems", 1);
    return schema.set(SchemaFlaws.MESSAGES, message("must be an outcome or a list of outcomes"));
  }

  /** Lets a mapping be one of some words, too; which of them is checked elsewhere. */
  void orWord(ObjectNode mapping, List<String> words) {
    mapping.putArray("type").add("object").add("string");
    for (JsonNode alternative : mapping.path("oneOf")) {
      ((ObjectNode) alternative).put("type", "object");
    }
    ObjectNode word = ((ArrayNode) mapping.path("oneOf")).addObject().put("type", "string");
    word.put("pattern", "^(" + String.join("|", words) + "|\\$\\{[a-z][a-z0-9-]*\\})$");
    String rule = "must be one of " + String.join(", ", words) + " or a mapping";
    mapping.set(SchemaFlaws.MESSAGES, message(rule));
  }

  private ObjectNode hashes() {
    ObjectNode schema = ValueForm.HASH.schema(stage);
    schema.putArray("type").add("array").add("object").add("string");
    schema.set("items", ValueForm.HASH.schema(stage));
    schema.put("maxItems", 4_096);
    ObjectNode run = schema.putObject("properties");
    run.set("from", ValueForm.NUMBER.schema(stage));
    run.set("count", ValueForm.TIMES.schema(stage));
    schema.putArray("required").add("from").add("count");
    return schema
        .put("additionalProperties", false)
        .set(
            SchemaFlaws.MESSAGES,
            message("must be a list of hashes, a run {from, count} or a reference"));
  }

  private ObjectNode behaviour() {
    ObjectNode schema = JsonNodeFactory.instance.objectNode();
    schema.putArray("type").add("string").add("object");
    schema.put("minLength", 1).put("minProperties", 1);
    schema.set("additionalProperties", plainValue());
    return schema.set(
        SchemaFlaws.MESSAGES, message("must be the name of a preset or keys and values"));
  }

  private static ObjectNode matrix() {
    ObjectNode schema = JsonNodeFactory.instance.objectNode().put("type", "object");
    ObjectNode values = schema.putObject("additionalProperties").put("type", "array");
    values.put("minItems", 1).set("items", plainValue());
    return schema.put("minProperties", 1);
  }

  private static ObjectNode plainValue() {
    ObjectNode schema = JsonNodeFactory.instance.objectNode();
    schema.putArray("type").add("number").add("string").add("boolean");
    return schema.set(SchemaFlaws.MESSAGES, message("must be a number, text, true or false"));
  }

  private static ObjectNode message(String rule) {
    return JsonNodeFactory.instance.objectNode().put("type", rule).put("pattern", rule);
  }
}
