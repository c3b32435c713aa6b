package org.twinwire.core.request;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Map;
import org.twinwire.core.yaml.KeyedBy;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Holds a request as it is written, below the key of its kind: {@code {headers: {origin: 5}}}. */
@KeyedBy(RequestKinds.Keys.class)
public record RequestFile(Request request) {

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static RequestFile of(JsonNode written) {
    Map.Entry<String, JsonNode> only = written.properties().iterator().next();
    RequestKind kind = RequestKinds.named(only.getKey()).orElseThrow();
    return new RequestFile(JsonMapper.shared().treeToValue(only.getValue(), kind.form()));
  }
}
