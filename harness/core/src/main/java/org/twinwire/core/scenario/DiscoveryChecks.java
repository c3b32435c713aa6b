package org.twinwire.core.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.twinwire.core.trace.OutcomeKind;
import org.twinwire.core.yaml.Flaw;
import org.twinwire.core.yaml.ValuePath;
import tools.jackson.databind.JsonNode;

/** Checks what is discovered, and who uses it, step by step. Accepts malformed trees. */
final class DiscoveryChecks {

  private boolean discovered;
  private final List<Flaw> flaws = new ArrayList<>();

  /** Returns the flaws of the next step. */
  List<Flaw> next(String path, JsonNode step) {
    flaws.clear();
    connect(ValuePath.key(path, "connect"), step.path("connect"));
    expect(ValuePath.key(path, "expect"), step);
    boolean byDialer = !step.path("by").asString("").equals("listener");
    discovered |= step.has("discover") && isLookup(step) && byDialer;
    return List.copyOf(flaws);
  }

  private void connect(String path, JsonNode connect) {
    if (connect.path("discovered").asBoolean(false) && !discovered) {
      flaws.add(
          Flaw.ofValue(
              ValuePath.key(path, "discovered"),
              "no lookup by the dialer, expected a step with discover: {} before it"));
    }
  }

  private void expect(String path, JsonNode step) {
    JsonNode expect = step.path("expect");
    for (String key : List.of("found", "packets")) {
      if (expect.has(key) && !step.has("discover")) {
        flaws.add(
            Flaw.ofKey(ValuePath.key(path, key), "key not allowed, the step discovers nothing"));
      }
    }
    if (step.has("discover")) {
      found(ValuePath.key(path, "found"), step);
      packets(ValuePath.key(path, "packets"), step);
    }
  }

  private void found(String path, JsonNode step) {
    String by = step.path("by").asString("dialer");
    JsonNode found = step.path("expect").path("found");
    if (found.isString() && found.asString().equals(by)) {
      String other = by.equals("dialer") ? "listener" : "dialer";
      flaws.add(Flaw.got(path, by + ", which acts", other + ", or a number of nodes"));
    }
    if (step.path("expect").has("found") && !admitsSuccess(step)) {
      flaws.add(Flaw.ofKey(path, "key not allowed, the step is not expected to find any node"));
    }
  }

  private void packets(String path, JsonNode step) {
    if (!step.path("expect").has("packets")) {
      return;
    }
    if (isLookup(step)) {
      flaws.add(Flaw.ofKey(path, "key not allowed beside a lookup, which counts no packets"));
    } else if (!admitsSuccess(step)) {
      flaws.add(Flaw.ofKey(path, "key not allowed, no packet is expected to come back"));
    }
  }

  private static boolean isLookup(JsonNode step) {
    return move(step).filter(move -> move != DiscoveryMove.LOOKUP).isEmpty();
  }

  private static boolean admitsSuccess(JsonNode step) {
    JsonNode written = step.path("expect").path("outcome");
    Stream<JsonNode> outcomes = written.isArray() ? written.valueStream() : Stream.of(written);
    return written.isMissingNode()
        || outcomes.anyMatch(outcome -> outcome.asString("").equals(success(step).word()));
  }

  /** Returns the outcome that is success for a step that discovers. */
  static OutcomeKind success(JsonNode step) {
    return move(step).orElse(DiscoveryMove.LOOKUP).success();
  }

  /** Returns the move that the step names; empty: none, or an unknown one. */
  private static Optional<DiscoveryMove> move(JsonNode step) {
    String written = step.path("discover").path("move").asString("");
    return Stream.of(DiscoveryMove.values()).filter(m -> m.word().equals(written)).findFirst();
  }
}
