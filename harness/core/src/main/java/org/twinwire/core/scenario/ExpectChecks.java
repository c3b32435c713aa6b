package org.twinwire.core.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.twinwire.core.trace.OutcomeKind;
import org.twinwire.core.yaml.Flaw;
import org.twinwire.core.yaml.ValuePath;
import tools.jackson.databind.JsonNode;

/** Checks what a step expects against what it does. Accepts malformed trees. */
final class ExpectChecks {

  private static final Set<String> SUCCESS =
      Set.of(
          OutcomeKind.CONNECTED.word(),
          OutcomeKind.ANSWERED.word(),
          OutcomeKind.FOUND.word(),
          OutcomeKind.REPLIED.word(),
          OutcomeKind.DONE.word());

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
    checks.head();
    return checks.flaws;
  }

  private void outcome() {
    String success = success().word();
    List<JsonNode> outcomes = outcomes();
    for (int i = 0; i < outcomes.size(); i++) {
      String outcome = outcomes.get(i).asString("");
      if (SUCCESS.contains(outcome) && !outcome.equals(success)) {
        flaws.add(Flaw.got(place(i), outcome, success + " or a failure"));
      }
    }
  }

  private OutcomeKind success() {
    return step.has("discover")
        ? DiscoveryChecks.success(step)
        : Expect.success(StepChecks.action(step));
  }

  /** Returns the written outcomes, one or many. */
  private List<JsonNode> outcomes() {
    JsonNode written = expect.path("outcome");
    return written.isArray()
        ? written.valueStream().toList()
        : Stream.of(written).filter(JsonNode::isString).toList();
  }

  private String place(int index) {
    String outcome = ValuePath.key(path, "outcome");
    return expect.path("outcome").isArray() ? ValuePath.index(outcome, index) : outcome;
  }

  private boolean admits(OutcomeKind kind) {
    return outcomes().stream().anyMatch(each -> each.asString("").equals(kind.word()));
  }

  private void answers() {
    boolean unanswered = !outcomes().isEmpty() && !admits(OutcomeKind.ANSWERED);
    for (String key : List.of("count", "counts", "content")) {
      if (expect.has(key) && (StepChecks.answers(step) == 0 || unanswered)) {
        add(key, "key not allowed, the step gets no answers");
      }
    }
  }

  private void counts() {
    int answers = StepChecks.answers(step);
    if (expect.has("count") && expect.has("counts")) {
      add("counts", "key not allowed beside count");
    } else if (expect.path("counts").isArray() && expect.path("counts").size() != answers) {
      String got = expect.path("counts").size() + " numbers";
      flaws.add(
          Flaw.got(ValuePath.key(path, "counts"), got, "one for each of " + answers + " requests"));
    }
  }

  private void end() {
    if (admits(OutcomeKind.DISCONNECTED)) {
      return;
    }
    if (expect.has("by")) {
      add("by", "key not allowed with " + written() + ", expected outcome: disconnected");
    }
    if (expect.has("reason") && !expect.path("ends").asBoolean(false)) {
      add(
          "reason",
          "key not allowed with " + written() + ", expected outcome: disconnected, or ends: true");
    }
  }

  private void head() {
    if (expect.has("head") && !step.has("mine")) {
      add("head", "key not allowed beside " + StepChecks.action(step) + ", expected mine");
    }
  }

  private String written() {
    String words =
        outcomes().stream().map(each -> each.asString("")).collect(Collectors.joining(", "));
    return words.isEmpty() ? "no outcome" : words;
  }

  private void add(String key, String message) {
    flaws.add(Flaw.ofValue(ValuePath.key(path, key), message));
  }
}
