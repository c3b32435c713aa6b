package org.twinwire.core.scenario;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.twinwire.core.yaml.Form;
import tools.jackson.databind.JsonNode;

/**
 * Body of {@code PUT /v1/behaviour}: the name of a preset, or keys and values. Each node has its
 * own keys; a key that it does not offer makes the comparison UNSUPPORTED.
 */
@Form(Forms.BEHAVIOUR)
record Behaviour(Map<String, Object> body) {

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static Behaviour of(JsonNode written) {
    return new Behaviour(written.isObject() ? keys(written) : Map.of("preset", written.asString()));
  }

  private static Map<String, Object> keys(JsonNode written) {
    Map<String, Object> keys = new LinkedHashMap<>();
    written.properties().forEach(entry -> keys.put(entry.getKey(), plain(entry.getValue())));
    return Collections.unmodifiableMap(keys);
  }

  private static Object plain(JsonNode value) {
    if (value.isBoolean()) {
      return value.booleanValue();
    }
    return value.isNumber() ? value.numberValue() : value.asString();
  }
}
