package org.twinwire.core.trace;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The one way in which events, outcomes and traces are JSON. */
public final class TraceJson {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private TraceJson() {}

  /** Missing values are errors, except those of an {@code Optional}; extra keys are let be. */
  public static JsonMapper mapper() {
    return MAPPER;
  }
}
