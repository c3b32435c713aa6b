package org.twinwire.core.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Holds what a step expects against what it does. Bears with any tree. */
final class ExpectChecks {

  private static final Set<String> SUCCESS = Set.of("connected", "answered", "done");

  private final String path;
  private final JsonNode step;
  private final JsonNode expect;
  private final List<Flaw> flaws = new ArrayList<>();

  private ExpectChecks(String path, JsonNode step) {
    this.path = path;
    this.step = step;
    this.expect = step.path("expect");
  }

  static List<Flaw> of(String path, JsonNode step) {
    ExpectChecks checks = new ExpectChecks(path, step);
    checks.outcome();
    checks.answers();
    checks.counts();
    checks.end();
    return checks.flaws;
  }

  private void outcome() {
    String outcome = expect.path("outcome").asString("");
    String success = Expect.success(Requested.action(step));
    if (SUCCESS.contains(outcome) && !outcome.equals(success)) {
      add("outcome", "must be " + success + " or a failure (got " + outcome + ")");
    }
  }

  private void answers() {
    boolean unanswered = !expect.path("outcome").asString("answered").equals("answered");
    for (String key : List.of("count", "counts", "content")) {
      if (expect.has(key) && (Requested.answers(step) == 0 || unanswered)) {
        add(key, "must stand with an answer (got a step without one)");
      }
    }
  }

  private void counts() {
    int answers = Requested.answers(step);
    if (expect.has("count") && expect.has("counts")) {
      add("counts", "must not stand beside count");
    } else if (expect.path("counts").isArray() && expect.path("counts").size() != answers) {
      add(
          "counts",
          "must have one for each of the "
              + answers
              + " requests (got "
              + expect.path("counts").size()
              + ")");
    }
  }

  private void end() {
    String outcome = expect.path("outcome").asString("");
    for (String key : List.of("by", "reason")) {
      if (expect.has(key) && !outcome.equals("disconnected")) {
        add(key, "must stand with outcome: disconnected (got " + orNone(outcome) + ")");
      }
    }
  }

  private static String orNone(String outcome) {
    return outcome.isEmpty() ? "no outcome" : outcome;
  }

  private void add(String key, String message) {
    flaws.add(Flaw.ofValue(ValuePath.key(path, key), message));
  }
}
