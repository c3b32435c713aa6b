package org.twinwire.core.scenario;

import org.twinwire.core.yaml.ExactlyOne;
import tools.jackson.databind.JsonNode;

/** What a written step asks for. Bears with any tree. */
final class Requested {

  private Requested() {}

  /** The key of the step's action; empty if it has none. */
  static String action(JsonNode step) {
    for (String action : StepFile.class.getAnnotation(ExactlyOne.class).value()) {
      if (step.has(action)) {
        return action;
      }
    }
    return "";
  }

  /** How many answers the step gets; 0 for a step that asks nothing. */
  static int answers(JsonNode step) {
    JsonNode requests = step.path("requests");
    return switch (action(step)) {
      case "request" -> 1;
      case "requests" -> Math.max(1, requests.path("send").size()) * Repetition.times(requests);
      default -> 0;
    };
  }
}
