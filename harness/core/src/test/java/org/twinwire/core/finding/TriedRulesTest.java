package org.twinwire.core.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.twinwire.core.expectation.ExpectedEnds;
import org.twinwire.core.scenario.Severity;
import org.twinwire.core.trace.Trace;

class TriedRulesTest {

  private final Trace trace = Example.of("held-buffer").trace();
  private final Causes causes = new Causes(Causes.TABLE, trace.events());
  private final Finding held =
      MessageFindings.of(trace, ExpectedEnds.NONE, causes).findings().getFirst();

  @Test
  void areListedWithWhatTheEvidenceLacksUpToTheOneThatFits() {
    assertThat(causes.tried(held))
        .map(TriedRule::toString)
        .endsWith("held-buffer: fits")
        .containsSubsequence(
            "cut-by-tap: lacks a cut by the tap before the last byte was through",
            "never-written: lacks a message that was last seen sent",
            "stream-limit: lacks a message that was not decoded",
            "buffer-overflow: lacks a limit of a buffer that was hit; or an end that the receiver"
                + " made");
  }

  @Test
  void areKnownOfAFindingThatWasWeighedAndGivenMoreEvidence() {
    Finding later = held.with(Severity.DEVIATION).with(List.of("more"));

    assertThat(causes.tried(later)).isEqualTo(causes.tried(held)).isNotEmpty();
  }

  @Test
  void areNoneOfAFindingThatNoRuleMade() {
    Finding other = Example.of("never-asked").findings(Causes.TABLE).getFirst();

    assertThat(causes.tried(other)).isEmpty();
  }

  @TestFactory
  Stream<DynamicTest> nameWhatAnyEvidenceLacks() {
    return Causes.TABLE.stream()
        .map(rule -> DynamicTest.dynamicTest(rule.id(), () -> namesWhatIsLacking(rule)));
  }

  private static void namesWhatIsLacking(Rule rule) {
    Trace shown = Example.of(rule).trace();
    Causes all = new Causes(Causes.TABLE, shown.events());
    assertThat(MessageFindings.of(shown, ExpectedEnds.NONE, all).findings())
        .allSatisfy(
            finding ->
                assertThat(all.tried(finding))
                    .isNotEmpty()
                    .allSatisfy(
                        tried ->
                            assertThat(
                                    tried.fits() || tried.lacked().get().matches("an? .+|.+s .+"))
                                .isTrue()));
  }
}
