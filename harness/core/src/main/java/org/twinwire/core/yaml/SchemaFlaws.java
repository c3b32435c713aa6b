package org.twinwire.core.yaml;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** Validates trees against a JSON Schema, draft 7, and words its errors as every file has them. */
final class SchemaFlaws {

  private final JsonNode root;
  private final Schema schema;

  SchemaFlaws(JsonNode root) {
    this.root = root;
    schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7).getSchema(root);
  }

  /** Returns the flaws of those values that are to be validated. */
  List<Flaw> of(JsonNode tree, Predicate<JsonNode> values) {
    return schema.validate(tree).stream()
        .filter(error -> values.test(error.getInstanceNode()))
        .filter(error -> !isReportedElsewhere(error))
        .flatMap(this::flaws)
        .distinct()
        .toList();
  }

  /**
   * Tells whether another error says the same: that of the choice as a whole for one of its
   * branches, and that of the type for a choice among keys of something that is no mapping.
   */
  private static boolean isReportedElsewhere(Error error) {
    return error.getKeyword().equals("oneOf")
        ? !error.getInstanceNode().isObject()
        : error.getEvaluationPath().contains("oneOf");
  }

  private Stream<Flaw> flaws(Error error) {
    String path = ValuePath.of(error.getInstanceLocation());
    JsonNode value = error.getInstanceNode();
    return switch (error.getKeyword()) {
      case "required" -> Stream.of(missing(ValuePath.key(path, error.getProperty()), ""));
      case "dependencies" -> unmetNeeds(path, error);
      case "additionalProperties" -> Stream.of(unknownKey(path, error));
      case "uniqueItems" -> Flaw.duplicates(path, value.valueStream().toList()).stream();
      case "minItems" -> Stream.of(Flaw.got(path, value, "at least one value"));
      case "minProperties" -> Stream.of(Flaw.got(path, "an empty mapping", "at least one key"));
      case "maxItems" -> Stream.of(Flaw.got(path, value, "at most " + limit(error) + " values"));
      case "oneOf" -> Stream.of(choice(path, error));
      default -> Stream.of(Flaw.unknown(path, value, expected(error), words(error)));
    };
  }

  private static Flaw missing(String path, String why) {
    return Flaw.ofValue(path, "required key missing" + why);
  }

  private static Stream<Flaw> unmetNeeds(String path, Error error) {
    return error
        .getSchemaNode()
        .path(error.getProperty())
        .valueStream()
        .map(JsonNode::asString)
        .filter(needed -> !error.getInstanceNode().has(needed))
        .map(
            needed ->
                missing(ValuePath.key(path, needed), " (" + error.getProperty() + " needs it)"));
  }

  private static String limit(Error error) {
    return error.getSchemaNode().asString();
  }

  private Flaw unknownKey(String path, Error error) {
    List<String> known = List.copyOf(around(error).path("properties").propertyNames());
    String key = error.getProperty();
    String expected = known.isEmpty() ? "none" : "one of " + String.join(", ", known);
    String message = "unknown key, expected " + expected + Suggestion.of(known, key);
    return Flaw.ofKey(ValuePath.key(path, key), message);
  }

  private static Flaw choice(String path, Error error) {
    List<String> known =
        error.getSchemaNode().valueStream().map(each -> each.at("/required/0").asString()).toList();
    List<String> given = known.stream().filter(error.getInstanceNode()::has).toList();
    String got = given.isEmpty() ? "none" : String.join(" and ", given);
    return Flaw.got(path, got, "exactly one of " + String.join(", ", known));
  }

  private String expected(Error error) {
    JsonNode around = around(error);
    List<String> words = words(error);
    return around
        .path("title")
        .asString(
            words.isEmpty()
                ? byType(around.path("type").asString(""))
                : "one of " + String.join(", ", words));
  }

  private List<String> words(Error error) {
    return around(error).path("enum").valueStream().map(JsonNode::asString).toList();
  }

  private static String byType(String type) {
    return switch (type) {
      case "object" -> "a mapping";
      case "array" -> "a list";
      case "string" -> "text";
      case "boolean" -> "true or false";
      default -> "a number";
    };
  }

  /** Returns the schema that has the failed keyword. */
  private JsonNode around(Error error) {
    return root.at(JsonPointer.compile(error.getSchemaLocation().getFragment().toString()).head());
  }
}
