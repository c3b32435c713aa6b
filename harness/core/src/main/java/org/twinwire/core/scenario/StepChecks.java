package org.twinwire.core.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.twinwire.core.yaml.Flaw;
import org.twinwire.core.yaml.ValuePath;
import tools.jackson.databind.JsonNode;

/** Reads the steps in order, as a node would live through them. Bears with any tree. */
final class StepChecks {

  /** Requests of one step, all rounds counted. */
  private static final int MAX_REQUESTS = 4_096;

  private final List<Flaw> flaws = new ArrayList<>();
  private final Map<String, Integer> answersByName = new LinkedHashMap<>();
  private boolean connected;

  private StepChecks() {}

  static List<Flaw> of(JsonNode steps) {
    StepChecks checks = new StepChecks();
    for (int i = 0; i < steps.size(); i++) {
      checks.check(ValuePath.index("steps", i), steps.path(i));
    }
    return checks.flaws;
  }

  private void check(String path, JsonNode step) {
    flaws.addAll(ReferenceChecks.of(path, step, answersByName));
    flaws.addAll(ExpectChecks.of(ValuePath.key(path, "expect"), step));
    session(path, step);
    size(path, step);
    raw(path, step.path("raw"));
    name(path, step);
  }

  private void size(String path, JsonNode step) {
    long answers = Requested.answers(step);
    if (answers > MAX_REQUESTS) {
      String message = "must be at most " + MAX_REQUESTS + " requests (got " + answers + ")";
      flaws.add(Flaw.ofValue(ValuePath.key(path, "requests"), message));
    }
  }

  private void raw(String path, JsonNode raw) {
    long layers = raw.propertyNames().stream().filter(RawFile.LAYERS::contains).count();
    if (raw.isObject() && layers != 1) {
      String message = "must have one of frame, message, p2p (got " + layers + " of them)";
      flaws.add(Flaw.ofValue(ValuePath.key(path, "raw"), message));
    }
  }

  private void session(String path, JsonNode step) {
    if (step.has("connect") && step.path("by").asString("dialer").equals("listener")) {
      flaws.add(
          Flaw.ofValue(ValuePath.key(path, "by"), "must be dialer, who dials (got listener)"));
    }
    boolean needsNone = step.has("connect") || step.has("wait");
    if (!connected && !needsNone && !Requested.action(step).isEmpty()) {
      flaws.add(Flaw.ofValue(path, "must follow a connect (got none before)"));
    }
    connected |= step.has("connect");
  }

  private void name(String path, JsonNode step) {
    String name = step.path("name").asString("");
    if (answersByName.containsKey(name)) {
      String message = "must not be another step's name (got " + name + ")";
      flaws.add(Flaw.ofValue(ValuePath.key(path, "name"), message));
    } else if (!name.isEmpty()) {
      answersByName.put(name, Requested.answers(step));
    }
  }
}
