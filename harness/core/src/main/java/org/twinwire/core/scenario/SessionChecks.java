package org.twinwire.core.scenario;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.twinwire.core.trace.OutcomeKind;
import org.twinwire.core.yaml.Flaw;
import org.twinwire.core.yaml.Suggestion;
import org.twinwire.core.yaml.ValuePath;
import tools.jackson.databind.JsonNode;

/** Checks which session each step opens or acts on, step by step. Accepts malformed trees. */
final class SessionChecks {

  /** Sessions of a script. */
  private static final int MAX_SESSIONS = 8;

  private final Set<String> connected = new LinkedHashSet<>();
  private final Set<String> open = new LinkedHashSet<>();
  private final List<Flaw> flaws = new ArrayList<>();

  /** Returns the flaws of the next step. */
  List<Flaw> next(String path, JsonNode step) {
    flaws.clear();
    if (step.has("connect")) {
      connect(ValuePath.key(path, "connect"), step);
      notBeside("connect, which has session", path, step);
    } else if (step.has("wait") || step.has("discover") || step.has("mine")) {
      notBeside(StepChecks.action(step), path, step);
    } else if (!StepChecks.action(step).isEmpty()) {
      act(path, step);
    }
    return List.copyOf(flaws);
  }

  private void connect(String path, JsonNode step) {
    String name = step.path("connect").path("session").asString(Step.FIRST_SESSION);
    boolean first = name.equals(Step.FIRST_SESSION);
    if (step.path("connect").has("stack") && first) {
      String message = "key not allowed for session a, which is over the compared stack";
      flaws.add(Flaw.ofKey(ValuePath.key(path, "stack"), message));
    }
    if (connected.isEmpty() && !first) {
      flaws.add(Flaw.got(ValuePath.key(path, "session"), name, "a, the first session"));
    }
    if (open.contains(name)) {
      String got = "session " + name + ", which is open";
      flaws.add(Flaw.got(path, got, "another name, or a step before that ends the session"));
    }
    connected.add(name);
    if (connected.size() > MAX_SESSIONS) {
      String got = connected.size() + " sessions";
      flaws.add(Flaw.got(ValuePath.key(path, "session"), got, "at most " + MAX_SESSIONS));
    }
    if (!mayEnd(step, OutcomeKind.CONNECTED)) {
      open.add(name);
    }
  }

  private void act(String path, JsonNode step) {
    String name = step.path("on").asString(Step.FIRST_SESSION);
    if (connected.isEmpty()) {
      flaws.add(Flaw.ofValue(path, "no session, expected a step with connect before it"));
    } else if (!connected.contains(name)) {
      String expected =
          "a session that a step before it connects: "
              + String.join(", ", connected)
              + Suggestion.of(connected, name);
      flaws.add(Flaw.got(ValuePath.key(path, "on"), name, expected));
    }
    if (step.has("close") || mayEnd(step, OutcomeKind.DISCONNECTED)) {
      open.remove(name);
    }
  }

  private void notBeside(String action, String path, JsonNode step) {
    if (step.has("on")) {
      flaws.add(Flaw.ofKey(ValuePath.key(path, "on"), "key not allowed beside " + action));
    }
  }

  /**
   * Tests whether the session may be over after the step.
   *
   * @param kind for connect the only outcome after which it is not; otherwise one after which it is
   */
  private static boolean mayEnd(JsonNode step, OutcomeKind kind) {
    JsonNode written = step.path("expect").path("outcome");
    Stream<JsonNode> outcomes = written.isArray() ? written.valueStream() : Stream.of(written);
    boolean ends = step.path("expect").path("ends").asBoolean(false);
    return ends
        || outcomes
            .filter(JsonNode::isString)
            .anyMatch(o -> o.asString().equals(kind.word()) != step.has("connect"));
  }
}
