package org.twinwire.core.results;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes and reads {@code results.json}; absent values are {@code null}. */
public final class ResultsJson {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private ResultsJson() {}

  public static JsonMapper mapper() {
    return MAPPER;
  }

  public static String write(RunResults results) {
    return MAPPER.writeValueAsString(results);
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IllegalArgumentException if the schema version differs
   */
  public static RunResults read(String json) {
    RunResults results = MAPPER.readValue(json, RunResults.class);
    if (results.schemaVersion() != RunResults.SCHEMA_VERSION) {
      throw new IllegalArgumentException(
          "schemaVersion: %d (expected: %d)"
              .formatted(results.schemaVersion(), RunResults.SCHEMA_VERSION));
    }
    return results;
  }
}
