package org.twinwire.core.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.twinwire.core.trace.Trace;

class CausesTest {

  /**
   * Shown by {@link WrongAnswersTest}, {@link DisconnectionsTest} and {@link EndedBySenderTest}:
   * they need no lost message.
   */
  private static final Set<String> ELSEWHERE =
      Set.of(
          "matched-by-code",
          "wrong-content",
          "swapped-ids",
          "short-answer",
          "shorter-than-practice",
          "peer-disconnected",
          "ended-by-sender");

  @TestFactory
  Stream<DynamicTest> namesTheCauseOfEachExample() {
    return each(
        (cause, trace) ->
            assertThat(ExampleTraces.findings(trace, Causes.TABLE))
                .singleElement()
                .satisfies(finding -> assertThat(finding.cause()).isEqualTo(cause)));
  }

  @TestFactory
  Stream<DynamicTest> namesAnotherCauseOnceTheRuleIsGone() {
    return each(
        (cause, trace) ->
            assertThat(ExampleTraces.findings(trace, without(cause)))
                .singleElement()
                .satisfies(finding -> assertThat(finding.cause()).isNotEqualTo(cause)));
  }

  @Test
  void hasAnExampleForEveryRule() {
    Set<String> shown = new HashSet<>(ExampleTraces.byCause().keySet());
    shown.addAll(ELSEWHERE);

    assertThat(Causes.TABLE).extracting(Rule::cause).containsExactlyInAnyOrderElementsOf(shown);
  }

  @Test
  void explainsInOneSentenceThatEndsWithAFullStop() {
    assertThat(allFindings())
        .allSatisfy(
            finding -> assertThat(finding.explanation()).endsWith(".").doesNotContain("\n"));
  }

  @Test
  void givesNumbersAsEvidence() {
    assertThat(allFindings())
        .allSatisfy(
            finding ->
                assertThat(finding.evidence())
                    .anySatisfy(e -> assertThat(e).containsPattern("\\d")));
  }

  @Test
  void saysUnexplainedWhenNoRuleFits() {
    Trace trace = ExampleTraces.byCause().get("held-buffer");

    assertThat(ExampleTraces.findings(trace, List.of()))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.cause()).isEqualTo("unexplained");
              assertThat(finding.explanation())
                  .isEqualTo(
                      "The answer to request 1 (BlockHeaders, 5123 bytes) was lost, last seen"
                          + " buffered; the evidence fits no known cause.");
            });
  }

  private static List<Finding> allFindings() {
    return ExampleTraces.byCause().values().stream()
        .flatMap(trace -> ExampleTraces.findings(trace, Causes.TABLE).stream())
        .toList();
  }

  private static List<Rule> without(String cause) {
    List<Rule> rules = new ArrayList<>(Causes.TABLE);
    rules.removeIf(rule -> rule.cause().equals(cause));
    return rules;
  }

  private interface Check {
    void of(String cause, Trace trace);
  }

  private static Stream<DynamicTest> each(Check check) {
    return ExampleTraces.byCause().entrySet().stream()
        .map((Map.Entry<String, Trace> example) -> test(check, example));
  }

  private static DynamicTest test(Check check, Map.Entry<String, Trace> example) {
    return DynamicTest.dynamicTest(
        example.getKey(), () -> check.of(example.getKey(), example.getValue()));
  }
}
