package org.twinwire.core.scenario;

import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Unrolls {@code requests: {times: n, send: […]}}, where {@code ${i}} counts from 0. */
final class Repetition {

  private Repetition() {}

  /** Returns how many times a step sends its list. */
  static int times(JsonNode requests) {
    return requests.path("times").asInt(1);
  }

  /** Returns the tree with the first round only, so that every value keeps its path. */
  static JsonNode first(JsonNode file) {
    return replaceSend(file, requests -> round(requests, 0));
  }

  /** Returns the tree with all rounds written out. */
  static JsonNode all(JsonNode file) {
    return replaceSend(file, Repetition::rounds);
  }

  private static JsonNode rounds(JsonNode requests) {
    ArrayNode all = JsonNodeFactory.instance.arrayNode();
    for (int i = 0; i < times(requests); i++) {
      round(requests, i).forEach(all::add);
    }
    return all;
  }

  private static JsonNode round(JsonNode requests, int i) {
    Row row = Row.EMPTY.with("i", JsonNodeFactory.instance.numberNode(i));
    return row.unfold(requests.path("send"));
  }

  private static JsonNode replaceSend(JsonNode file, UnaryOperator<JsonNode> rounds) {
    JsonNode copy = file.deepCopy();
    for (WrittenStep step : WrittenStep.of(copy)) {
      if (step.tree().path("requests") instanceof ObjectNode requests && requests.has("send")) {
        requests.set("send", rounds.apply(requests));
      }
    }
    return copy;
  }
}
