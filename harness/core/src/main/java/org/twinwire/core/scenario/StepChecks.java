package org.twinwire.core.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.twinwire.core.yaml.ExactlyOne;
import org.twinwire.core.yaml.Flaw;
import org.twinwire.core.yaml.ValuePath;
import tools.jackson.databind.JsonNode;

/** Checks the steps in order, each against those before it. Accepts malformed trees. */
final class StepChecks {

  /** Requests of one step, in all rounds together. */
  private static final int MAX_REQUESTS = 4_096;

  private final List<Flaw> flaws = new ArrayList<>();
  private final Map<String, Integer> answersByName = new LinkedHashMap<>();
  private final DiscoveryChecks discovery = new DiscoveryChecks();
  private final SessionChecks sessions = new SessionChecks();

  private StepChecks() {}

  static List<Flaw> of(JsonNode steps) {
    StepChecks checks = new StepChecks();
    for (int i = 0; i < steps.size(); i++) {
      String path = ValuePath.index("steps", i);
      JsonNode step = steps.path(i);
      if (step.has(WrittenStep.TOGETHER)) {
        checks.together(path, step);
      } else {
        checks.check(path, step);
        checks.name(path, step);
      }
    }
    return checks.flaws;
  }

  /** Checks the parts against the steps before all of them: none can refer to another. */
  private void together(String path, JsonNode step) {
    flaws.addAll(TogetherChecks.of(path, step));
    JsonNode parts = step.path(WrittenStep.TOGETHER);
    for (int i = 0; i < parts.size(); i++) {
      check(WrittenStep.part(path, i), parts.path(i));
    }
    for (int i = 0; i < parts.size(); i++) {
      name(WrittenStep.part(path, i), parts.path(i));
    }
  }

  private void check(String path, JsonNode step) {
    flaws.addAll(ReferenceChecks.of(path, step, answersByName));
    flaws.addAll(ExpectChecks.of(ValuePath.key(path, "expect"), step));
    dialer(path, step);
    flaws.addAll(discovery.next(path, step));
    flaws.addAll(sessions.next(path, step));
    size(path, step);
  }

  private void size(String path, JsonNode step) {
    long answers = answers(step);
    if (answers > MAX_REQUESTS) {
      String got = answers + " requests";
      flaws.add(Flaw.got(ValuePath.key(path, "requests"), got, "at most " + MAX_REQUESTS));
    }
  }

  private void dialer(String path, JsonNode step) {
    if (step.has("connect") && step.path("by").asString("dialer").equals("listener")) {
      flaws.add(Flaw.got(ValuePath.key(path, "by"), "listener", "dialer, the node that dials"));
    }
  }

  private void name(String path, JsonNode step) {
    String name = step.path("name").asString("");
    if (answersByName.containsKey(name)) {
      flaws.add(Flaw.duplicate(ValuePath.key(path, "name"), name));
    } else if (!name.isEmpty()) {
      answersByName.put(name, answers(step));
    }
  }

  /** Returns the key of the step's action; empty if it has none. */
  static String action(JsonNode step) {
    for (String action : StepFile.class.getAnnotation(ExactlyOne.class).value()) {
      if (step.has(action)) {
        return action;
      }
    }
    return "";
  }

  /** Returns the number of answers that the step gets; 0 for a step without requests. */
  static int answers(JsonNode step) {
    JsonNode requests = step.path("requests");
    return switch (action(step)) {
      case "request" -> 1;
      case "requests" -> Math.max(1, requests.path("send").size()) * Repetition.times(requests);
      default -> 0;
    };
  }
}
