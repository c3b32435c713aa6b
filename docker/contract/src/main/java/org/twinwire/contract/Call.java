package org.twinwire.contract;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * A control call as it came in.
 *
 * @param path its parts after {@code /v1}
 * @param query parameters of the URL
 * @param body an empty object if there was none
 */
public record Call(String method, List<String> path, Map<String, String> query, JsonNode body) {
  public Call {
    path = List.copyOf(path);
    query = Map.copyOf(query);
  }

  public Arguments arguments() {
    return new Arguments("", body);
  }

  /** A number in the query, 0 if it is not there. */
  public long queryNumber(String key) {
    String text = query.getOrDefault(key, "0");
    if (!text.matches("\\d{1,18}")) {
      throw BadArgument.of(key, text, "a number of at most 18 digits");
    }
    return Long.parseLong(text);
  }
}
