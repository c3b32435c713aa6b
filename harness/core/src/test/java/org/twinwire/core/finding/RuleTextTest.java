package org.twinwire.core.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What a rule says of itself, for people. */
class RuleTextTest {

  @TestFactory
  Stream<DynamicTest> isOneLineInLowerCaseWithoutAFullStop() {
    return Causes.TABLE.stream()
        .map(
            rule ->
                DynamicTest.dynamicTest(
                    rule.id(),
                    () ->
                        assertThat(Stream.of(rule.meaning(), rule.needs()))
                            .allSatisfy(
                                line ->
                                    assertThat(line)
                                        .matches("[^A-Z|\\n].+[^.]")
                                        .doesNotContain("\n"))));
  }

  @TestFactory
  Stream<DynamicTest> isTheNameOfItsClass() {
    return Causes.TABLE.stream()
        .map(
            rule ->
                DynamicTest.dynamicTest(
                    rule.id(),
                    () ->
                        assertThat(rule.getClass().getSimpleName().toLowerCase(Locale.ROOT))
                            .isEqualTo(rule.id().replace("-", ""))));
  }
}
