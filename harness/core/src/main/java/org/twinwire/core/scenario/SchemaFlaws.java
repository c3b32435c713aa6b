package org.twinwire.core.scenario;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import org.twinwire.core.yaml.Flaw;
import org.twinwire.core.yaml.Got;
import org.twinwire.core.yaml.Suggestion;
import org.twinwire.core.yaml.ValuePath;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** Holds a tree against the schema and says in the language's own words what is wrong. */
final class SchemaFlaws {

  /** Key in the schema under which a form says, by keyword, what a value must be. */
  static final String MESSAGES = "errorMessage";

  private final JsonNode root;
  private final Schema schema;

  SchemaFlaws(Stage stage) {
    root = ScenarioSchema.of(stage);
    schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7).getSchema(root);
  }

  List<Flaw> of(JsonNode tree) {
    return schema.validate(tree).stream()
        .filter(error -> !saidElsewhere(error))
        .map(this::flaw)
        .distinct()
        .toList();
  }

  /** Of a missing choice neither each branch is reported, nor that another type has none. */
  private static boolean saidElsewhere(Error error) {
    return error.getKeyword().equals("oneOf")
        ? !error.getInstanceNode().isObject()
        : error.getEvaluationPath().contains("oneOf");
  }

  private Flaw flaw(Error error) {
    String path = ValuePath.of(error.getInstanceLocation());
    String got = Got.text(error.getInstanceNode());
    return switch (error.getKeyword()) {
      case "required" -> Flaw.ofValue(ValuePath.key(path, error.getProperty()), "must be given");
      case "additionalProperties" -> unknownKey(path, error);
      case "minimum" -> Flaw.ofValue(path, "must be ≥ " + limit(error) + got);
      case "maximum" -> Flaw.ofValue(path, "must be ≤ " + limit(error) + got);
      case "maxItems" -> Flaw.ofValue(path, "must have at most " + limit(error) + " items" + got);
      case "minItems", "minLength", "minProperties" -> Flaw.ofValue(path, "must not be empty");
      case "enum" -> Flaw.ofValue(path, unknownWord(error));
      case "oneOf" -> Flaw.ofValue(path, alternatives(error));
      default -> Flaw.ofValue(path, rule(error) + got);
    };
  }

  private static String limit(Error error) {
    return error.getSchemaNode().asString();
  }

  private Flaw unknownKey(String path, Error error) {
    List<String> known = List.copyOf(around(error).path("properties").propertyNames());
    String key = error.getProperty();
    String message =
        "unknown key (expected one of "
            + String.join(", ", known)
            + Suggestion.of(known, key)
            + ")";
    return Flaw.ofKey(ValuePath.key(path, key), message);
  }

  private static String unknownWord(Error error) {
    List<String> known = error.getSchemaNode().valueStream().map(JsonNode::asString).toList();
    JsonNode got = error.getInstanceNode();
    String suggestion = got.isString() ? Suggestion.of(known, got.asString()) : "";
    String rule = "must be one of " + String.join(", ", known);
    return rule + " (got " + Got.bare(got) + suggestion + ")";
  }

  private static String alternatives(Error error) {
    List<String> known =
        error
            .getSchemaNode()
            .valueStream()
            .filter(alternative -> alternative.has("required"))
            .map(o -> o.at("/required/0").asString())
            .toList();
    List<String> given = known.stream().filter(error.getInstanceNode()::has).toList();
    String got = given.isEmpty() ? "none" : String.join(", ", given);
    return "must have exactly one of " + String.join(", ", known) + " (got " + got + ")";
  }

  private String rule(Error error) {
    JsonNode own = around(error).path(MESSAGES).path(error.getKeyword());
    return own.isString() ? own.asString() : typeRule(error);
  }

  private static String typeRule(Error error) {
    return switch (error.getSchemaNode().asString("")) {
      case "object" -> "must be a mapping";
      case "array" -> "must be a list";
      case "string" -> "must be text";
      case "boolean" -> "must be true or false";
      default -> error.getMessage();
    };
  }

  /** The schema that the failed keyword stands in. */
  private JsonNode around(Error error) {
    return root.at(JsonPointer.compile(error.getSchemaLocation().getFragment().toString()).head());
  }
}
