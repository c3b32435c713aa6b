package org.twinwire.core.trace;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads and writes events, outcomes and traces as JSON. */
public final class TraceJson {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private TraceJson() {}

  /**
   * Returns the mapper. Missing values are errors, except those of an {@code Optional}; extra keys
   * are ignored.
   */
  public static JsonMapper mapper() {
    return MAPPER;
  }
}
