package org.twinwire.core.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class CausesTest {

  private static final Random RANDOM = new Random(1);

  @TestFactory
  Stream<DynamicTest> namesTheCauseOfEachExample() {
    return each(rule -> assertThat(causes(rule, Causes.TABLE)).containsExactly(rule.id()));
  }

  @TestFactory
  Stream<DynamicTest> namesAnotherCauseOnceTheRuleIsGone() {
    return Causes.TABLE.stream()
        .filter(rule -> rule.phase() != Phase.LAST)
        .map(
            rule ->
                DynamicTest.dynamicTest(
                    rule.id(),
                    () ->
                        assertThat(causes(rule, without(rule)))
                            .hasSize(1)
                            .doesNotContain(rule.id())));
  }

  @TestFactory
  Stream<DynamicTest> namesTheSameCauseInWhateverOrderThePhasesTryTheirRules() {
    return each(
        rule -> {
          for (int i = 0; i < 20; i++) {
            assertThat(causes(rule, shuffled())).containsExactly(rule.id());
          }
        });
  }

  @Test
  void namesEachCauseOnce() {
    assertThat(Causes.ids()).doesNotHaveDuplicates();
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
  void saysUnexplainedWhenNoOtherRuleFits() {
    List<Rule> last = Causes.TABLE.stream().filter(rule -> rule.phase() == Phase.LAST).toList();

    assertThat(Example.of("held-buffer").findings(last))
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

  private interface Check {
    void of(Rule rule);
  }

  private static Stream<DynamicTest> each(Check check) {
    return Causes.TABLE.stream()
        .map(rule -> DynamicTest.dynamicTest(rule.id(), () -> check.of(rule)));
  }

  private static List<String> causes(Rule rule, List<Rule> rules) {
    return Example.of(rule).findings(rules).stream().map(Finding::cause).toList();
  }

  private static List<Finding> allFindings() {
    return Causes.TABLE.stream()
        .flatMap(rule -> Example.of(rule).findings(Causes.TABLE).stream())
        .toList();
  }

  private static List<Rule> without(Rule rule) {
    return Causes.TABLE.stream().filter(other -> !other.equals(rule)).toList();
  }

  private static List<Rule> shuffled() {
    List<Rule> rules = new ArrayList<>(Causes.TABLE);
    Collections.shuffle(rules, RANDOM);
    rules.sort(Comparator.comparing(Rule::phase));
    return rules;
  }
}
