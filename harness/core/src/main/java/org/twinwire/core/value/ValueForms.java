package org.twinwire.core.value;

/** JSON Schemas of values that may be {@link Reference}s, and of those beside them. */
public final class ValueForms {

  public static final String NUMBER =
      """
      {"title": "a number from 0 to 2^64-1 or a reference", "type": ["integer", "string"],
       "minimum": 0, "maximum": 18446744073709551615, "pattern": "^([0-9]+|[$][{][^{}]+[}])$"}
      """;

  public static final String HASH =
      """
      {"title": "0x and 64 hex digits or a reference", "type": ["string"],
       "pattern": "^(0x[0-9a-f]{64}|[$][{][^{}]+[}])$"}
      """;

  /** Where a header walk starts. */
  public static final String ORIGIN =
      """
      {"title": "a number from 0 to 2^64-1, a hash or a reference", "type": ["integer", "string"],
       "minimum": 0, "maximum": 18446744073709551615,
       "pattern": "^([0-9]+|0x[0-9a-f]{64}|[$][{][^{}]+[}])$"}
      """;

  public static final String DURATION =
      """
      {"title": "a duration such as 300ms or 2s", "type": ["string"],
       "pattern": "^([0-9]{1,6}ms|[0-9]{1,3}s)$"}
      """;

  public static final String FLAG =
      """
      {"title": "true or false", "type": ["boolean", "string"], "pattern": "^(true|false)$"}
      """;

  /** Repetitions of what is written once. */
  public static final String TIMES =
      """
      {"title": "a number from 1 to 4096", "type": ["integer"], "minimum": 1, "maximum": 4096}
      """;

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

  private ValueForms() {}
}
