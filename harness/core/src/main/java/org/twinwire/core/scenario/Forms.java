package org.twinwire.core.scenario;

/** JSON Schemas of values in scenario files. Numbers and hashes may be {@link Reference}s. */
final class Forms {

  static final String NUMBER =
      """
      {"title": "a number from 0 to 2^64-1 or a reference", "type": ["integer", "string"],
       "minimum": 0, "maximum": 18446744073709551615, "pattern": "^([0-9]+|[$][{][^{}]+[}])$"}
      """;

  static final String HASH =
      """
      {"title": "0x and 64 hex digits or a reference", "type": ["string"],
       "pattern": "^(0x[0-9a-f]{64}|[$][{][^{}]+[}])$"}
      """;

  /** Where a header walk starts. */
  static final String ORIGIN =
      """
      {"title": "a number from 0 to 2^64-1, a hash or a reference", "type": ["integer", "string"],
       "minimum": 0, "maximum": 18446744073709551615,
       "pattern": "^([0-9]+|0x[0-9a-f]{64}|[$][{][^{}]+[}])$"}
      """;

  static final String FORK_HASH =
      """
      {"title": "0x and 8 hex digits", "type": ["string"], "pattern": "^0x[0-9a-f]{8}$"}
      """;

  static final String HEX =
      """
      {"title": "0x and pairs of hex digits", "type": ["string"], "pattern": "^0x([0-9a-f]{2})*$"}
      """;

  static final String DURATION =
      """
      {"title": "a duration such as 300ms or 2s", "type": ["string"],
       "pattern": "^([0-9]{1,6}ms|[0-9]{1,3}s)$"}
      """;

  static final String FLAG =
      """
      {"title": "true or false", "type": ["boolean", "string"], "pattern": "^(true|false)$"}
      """;

  static final String STEP_NAME =
      """
      {"title": "a word of a-z, 0-9 and -", "type": ["string"], "pattern": "^[a-z][a-z0-9-]{0,63}$"}
      """;

  /** Items of an answer. */
  static final String COUNT =
      """
      {"title": "a number from 0 to 1000000", "type": ["integer"],
       "minimum": 0, "maximum": 1000000}
      """;

  /** Repetitions of what is written once. */
  static final String TIMES =
      """
      {"title": "a number from 1 to 4096", "type": ["integer"], "minimum": 1, "maximum": 4096}
      """;

  static final String ATTEMPTS =
      """
      {"title": "a number from 1 to 1000", "type": ["integer"], "minimum": 1, "maximum": 1000}
      """;

  /** Bytes, or a place among those of one direction. */
  static final String BYTES =
      """
      {"title": "a number of bytes from 1 to 1000000000", "type": ["integer"],
       "minimum": 1, "maximum": 1000000000}
      """;

  static final String STEP =
      """
      {"title": "the number of a step, from 0", "type": ["integer"],
       "minimum": 0, "maximum": 1000000}
      """;

  static final String RATIO =
      """
      {"title": "a number from 1 to 1000", "type": ["number"], "minimum": 1, "maximum": 1000}
      """;

  static final String ETH =
      "{\"title\": \"an eth version from "
          + EthVersions.OLDEST
          + " to "
          + EthVersions.NEWEST
          + "\", \"type\": [\"integer\"], \"minimum\": "
          + EthVersions.OLDEST
          + ", \"maximum\": "
          + EthVersions.NEWEST
          + "}";

  /** One value of a matrix or of a node's behaviour. */
  static final String PLAIN =
      """
      {"title": "a number, text, true or false", "type": ["number", "string", "boolean"]}
      """;

  static final String BEHAVIOUR =
      "{\"title\": \"the name of a preset, or keys and values\", \"type\": [\"string\","
          + " \"object\"],\"pattern\": \"\\\\S\", \"minProperties\": 1, \"additionalProperties\": "
          + PLAIN
          + "}";

  static final String MATRIX =
      "{\"type\": \"object\", \"minProperties\": 1, \"additionalProperties\":"
          + " {\"type\": \"array\", \"minItems\": 1, \"items\": "
          + PLAIN
          + "}}";

  static final String HASHES =
      """
      {"title": "a list of hashes, a run {from, count} or a reference",
       "type": ["array", "object", "string"], "pattern": "^(0x[0-9a-f]{64}|[$][{][^{}]+[}])$",
       "maxItems": 4096, "required": ["from", "count"], "additionalProperties": false,
      """
          + "\"items\": "
          + HASH
          + ", \"properties\": {\"from\": "
          + NUMBER
          + ", \"count\": "
          + TIMES
          + "}}";

  /** Bytes for the socket, or for a layer above it. */
  static final String RAW =
      """
      {"title": "0x and pairs of hex digits, or one of frame, message, p2p",
       "type": ["object", "string"], "pattern": "^0x([0-9a-f]{2})*$",
       "additionalProperties": false,
       "if": {"type": "object"}, "then":
         {"oneOf": [{"required": ["frame"]}, {"required": ["message"]}, {"required": ["p2p"]}]},
      """
          + "\"properties\": {\"frame\": "
          + HEX
          + ", \"timeout\": "
          + DURATION
          + ", \"message\": {\"type\": \"object\", \"required\": [\"code\"],"
          + " \"oneOf\": [{\"required\": [\"payload\"]}, {\"required\": [\"size\"]}],"
          + " \"additionalProperties\": false, \"properties\": {\"code\": "
          + NUMBER
          + ", \"payload\": "
          + HEX
          + ", \"size\": "
          + NUMBER
          + "}}"
          + ", \"p2p\": {\"type\": \"object\", \"required\": [\"code\", \"payload\"],"
          + " \"additionalProperties\": false, \"properties\": {\"code\": "
          + NUMBER
          + ", \"payload\": "
          + HEX
          + "}}}}";

  private Forms() {}
}
