package org.twinwire.core.scenario;

import java.math.BigInteger;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a value may be that is not text; bounds are included. */
enum LiteralForm {
  NONE("", 0, BigInteger.ZERO),
  TRUTH("boolean", 0, BigInteger.ZERO),
  U64("integer", 0, Reference.MAX_U64),
  /** Items of an answer. */
  ITEMS("integer", 0, BigInteger.valueOf(1_000_000)),
  /** Entries that one line of a file stands for. */
  TIMES("integer", 1, BigInteger.valueOf(4_096)),
  ATTEMPTS("integer", 1, BigInteger.valueOf(1_000)),
  /** A place among the bytes of one direction. */
  OFFSET("integer", 1, BigInteger.valueOf(1_000_000_000)),
  STEP("integer", 0, BigInteger.valueOf(1_000_000)),
  ETH("integer", EthVersions.OLDEST, BigInteger.valueOf(EthVersions.NEWEST)),
  RATIO("number", 1, BigInteger.valueOf(1_000));

  private final String type;
  private final int from;
  private final BigInteger to;

  LiteralForm(String type, int from, BigInteger to) {
    this.type = type;
    this.from = from;
    this.to = to;
  }

  void describe(ArrayNode types, ObjectNode schema) {
    if (!type.isEmpty()) {
      types.add(type);
    }
    if (to.signum() > 0) {
      schema.put("minimum", from).put("maximum", to);
    }
  }
}
