package org.twinwire.core.scenario;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The forms of single values. Numbers and hashes may be {@link Reference references}; any value may
 * be a {@code ${key}} of the file's matrix, until the matrix is unfolded.
 */
enum ValueForm {
  NUMBER("must be a number or a reference", LiteralForm.U64, "[0-9]+|" + ValueForm.REFERENCE),
  HASH(
      "must be 0x and 64 hex digits or a reference",
      LiteralForm.NONE,
      "0x[0-9a-f]{64}|" + ValueForm.REFERENCE),
  /** Where a header walk starts. */
  ORIGIN(
      "must be a number, a hash or a reference",
      LiteralForm.U64,
      "[0-9]+|0x[0-9a-f]{64}|" + ValueForm.REFERENCE),
  FORK_HASH("must be 0x and 8 hex digits", LiteralForm.NONE, "0x[0-9a-f]{8}"),
  HEX("must be 0x and pairs of hex digits", LiteralForm.NONE, "0x([0-9a-f]{2})*"),
  DURATION("must be a duration such as 300ms or 2s", LiteralForm.NONE, "[0-9]{1,6}ms|[0-9]{1,3}s"),
  FLAG("must be true or false", LiteralForm.TRUTH, "true|false"),
  STEP_NAME("must be a word of a-z, 0-9 and -", LiteralForm.NONE, "[a-z][a-z0-9-]{0,63}"),
  COUNT("must be a number", LiteralForm.ITEMS, ""),
  TIMES("must be a number", LiteralForm.TIMES, ""),
  REPEAT("must be a number", LiteralForm.ATTEMPTS, ""),
  OFFSET("must be a number of bytes", LiteralForm.OFFSET, ""),
  SIZE("must be a number of bytes", LiteralForm.OFFSET, ""),
  STEP_INDEX("must be the number of a step", LiteralForm.STEP, ""),
  ETH("must be an eth version", LiteralForm.ETH, ""),
  RATIO("must be a number", LiteralForm.RATIO, "");

  /** How every {@link Reference} begins and ends. */
  private static final String REFERENCE = "\\$\\{[^{}]+\\}";

  /** A matrix key may be the whole value or a part of it. */
  private static final String MATRIX_KEY = ".*\\$\\{[a-z][a-z0-9-]*\\}.*";

  private final String rule;
  private final LiteralForm literal;
  private final String pattern;

  ValueForm(String rule, LiteralForm literal, String pattern) {
    this.rule = rule;
    this.literal = literal;
    this.pattern = pattern;
  }

  /** The form as JSON Schema. */
  ObjectNode schema(Stage stage) {
    ObjectNode schema = JsonNodeFactory.instance.objectNode();
    ArrayNode types = schema.putArray("type");
    literal.describe(types, schema);
    String allowed = stage == Stage.WRITTEN ? orMatrixKey() : pattern;
    if (!allowed.isEmpty()) {
      types.add("string");
      schema.put("pattern", "^(" + allowed + ")$");
    }
    schema.putObject(SchemaFlaws.MESSAGES).put("type", rule).put("pattern", rule);
    return schema;
  }

  private String orMatrixKey() {
    return pattern.isEmpty() ? MATRIX_KEY : pattern + "|" + MATRIX_KEY;
  }
}
