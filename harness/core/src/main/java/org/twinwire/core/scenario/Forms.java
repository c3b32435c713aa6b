package org.twinwire.core.scenario;

import org.twinwire.core.value.ValueForms;

/** JSON Schemas of values in scenario files. */
final class Forms {

  static final String FORK_HASH =
      """
      {"title": "0x and 8 hex digits", "type": ["string"], "pattern": "^0x[0-9a-f]{8}$"}
      """;

  static final String HEX =
      """
      {"title": "0x and pairs of hex digits", "type": ["string"], "pattern": "^0x([0-9a-f]{2})*$"}
      """;

  static final String STEP_NAME =
      """
      {"title": "a word of a-z, 0-9 and -", "type": ["string"], "pattern": "^[a-z][a-z0-9-]{0,63}$"}
      """;

  static final String SESSION =
      """
      {"title": "a word of a-z, 0-9 and -", "type": ["string"], "pattern": "^[a-z][a-z0-9-]{0,15}$"}
      """;

  /** Pings of one step. */
  static final String PINGS =
      """
      {"title": "a number from 1 to 1000", "type": ["integer"], "minimum": 1, "maximum": 1000}
      """;

  /** Blocks to be mined; a generated chain has as many. */
  static final String BLOCKS =
      """
      {"title": "a number from 1 to 32", "type": ["integer"], "minimum": 1, "maximum": 32}
      """;

  /** Items of an answer. */
  static final String COUNT =
      """
      {"title": "a number from 0 to 1000000", "type": ["integer"],
       "minimum": 0, "maximum": 1000000}
      """;

  /** A node of the pair, or a number of nodes. */
  static final String DISCOVERED =
      """
      {"title": "listener, dialer, or a number of nodes from 0 to 1000",
       "type": ["string", "integer"], "pattern": "^(listener|dialer)$",
       "minimum": 0, "maximum": 1000}
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

  /** The place of a packet among those of one direction. */
  static final String PACKET =
      """
      {"title": "the number of a packet, from 1", "type": ["integer"],
       "minimum": 1, "maximum": 1000}
      """;

  static final String PERCENT =
      """
      {"title": "a number from 1 to 100", "type": ["integer"], "minimum": 1, "maximum": 100}
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
          + ValueForms.DURATION
          + ", \"message\": {\"type\": \"object\", \"required\": [\"code\"],"
          + " \"oneOf\": [{\"required\": [\"payload\"]}, {\"required\": [\"size\"]}],"
          + " \"additionalProperties\": false, \"properties\": {\"code\": "
          + ValueForms.NUMBER
          + ", \"payload\": "
          + HEX
          + ", \"size\": "
          + ValueForms.NUMBER
          + "}}"
          + ", \"p2p\": {\"type\": \"object\", \"required\": [\"code\", \"payload\"],"
          + " \"additionalProperties\": false, \"properties\": {\"code\": "
          + ValueForms.NUMBER
          + ", \"payload\": "
          + HEX
          + "}}}}";

  private Forms() {}
}
