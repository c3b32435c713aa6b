package org.twinwire.core.scenario;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.twinwire.core.yaml.Flaw;
import org.twinwire.core.yaml.ValuePath;
import tools.jackson.databind.JsonNode;

/**
 * Checks what runs together. Sessions are opened and closed before and after, because what an
 * opening or an end meets would depend on chance. Requests are told apart by the node that sends
 * them and by their session, so only one part asks there. Accepts malformed trees.
 */
final class TogetherChecks {

  private static final int LEAST_PARTS = 2;
  private static final int MOST_PARTS = 8;

  private static final Set<String> NO_PARTS =
      Set.of("connect", "discover", "close", "wait", WrittenStep.TOGETHER);
  private static final Set<String> ASKING = Set.of("request", "requests", "sync");

  private final String path;
  private final JsonNode step;
  private final List<Flaw> flaws = new ArrayList<>();

  private TogetherChecks(String path, JsonNode step) {
    this.path = path;
    this.step = step;
  }

  /** Returns the flaws of a step with {@code together}, but not those of its parts. */
  static List<Flaw> of(String path, JsonNode step) {
    TogetherChecks checks = new TogetherChecks(path, step);
    checks.keys();
    checks.size();
    checks.parts();
    checks.askers();
    return checks.flaws;
  }

  private void keys() {
    for (String key : List.of("name", "by", "on", "expect")) {
      if (step.has(key)) {
        String message = "key not allowed beside together, whose steps each have their own";
        flaws.add(Flaw.ofKey(ValuePath.key(path, key), message));
      }
    }
  }

  private JsonNode written() {
    return step.path(WrittenStep.TOGETHER);
  }

  private void size() {
    int size = written().size();
    if (written().isArray() && size > 0 && (size < LEAST_PARTS || size > MOST_PARTS)) {
      String got = size + (size == 1 ? " step" : " steps");
      String expected = LEAST_PARTS + " to " + MOST_PARTS + " steps";
      flaws.add(Flaw.got(ValuePath.key(path, WrittenStep.TOGETHER), got, expected));
    }
  }

  private void parts() {
    for (int i = 0; i < written().size(); i++) {
      String action = StepChecks.action(written().path(i));
      if (NO_PARTS.contains(action)) {
        String expected =
            "a step on an open session: no connect, discover, close, wait or together";
        flaws.add(Flaw.got(WrittenStep.part(path, i), action, expected));
      }
    }
  }

  private void askers() {
    Set<String> asking = new HashSet<>();
    for (int i = 0; i < written().size(); i++) {
      JsonNode part = written().path(i);
      String by = part.path("by").asString("dialer");
      String on = part.path("on").asString(Step.FIRST_SESSION);
      if (ASKING.contains(StepChecks.action(part)) && !asking.add(by + " " + on)) {
        String got = "a second step in which the " + by + " asks on session " + on;
        flaws.add(Flaw.got(WrittenStep.part(path, i), got, "one"));
      }
    }
  }
}
