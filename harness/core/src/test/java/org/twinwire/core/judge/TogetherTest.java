package org.twinwire.core.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.twinwire.core.trace.Role.DIALER;
import static org.twinwire.core.trace.Role.LISTENER;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.twinwire.core.finding.Finding;
import org.twinwire.core.implementation.PairImplementations;
import org.twinwire.core.known.KnownIssues;
import org.twinwire.core.ledger.ScriptedTrace;
import org.twinwire.core.ledger.ScriptedTrace.Msg;
import org.twinwire.core.plan.PlannedComparison;
import org.twinwire.core.results.ComparisonReport;
import org.twinwire.core.results.Side;
import org.twinwire.core.scenario.Expect;
import org.twinwire.core.scenario.Step;
import org.twinwire.core.trace.Outcome;
import org.twinwire.core.trace.Role;

/** Both nodes ask at the same time: what is found belongs to the step of the node that asked. */
class TogetherTest {

  private static final Step BY_DIALER = Scripts.headers(Expect.SUCCESS, "5");
  private static final Step BY_LISTENER =
      new Step(Optional.empty(), LISTENER, "a", BY_DIALER.action(), Expect.SUCCESS, true);

  private final ScriptedTrace script = Scripts.connected("mplex");

  @Test
  void locatesALostMessageInTheStepOfTheNodeThatAsked() {
    lost(DIALER);
    answered(LISTENER);
    script.together(timedOut(), answer());

    assertThat(judged(BY_DIALER, BY_LISTENER))
        .extracting(Side.StepResult::met)
        .containsExactly(true, false, true);
  }

  @Test
  void locatesItInTheOtherStepWhereTheOtherNodeAsked() {
    answered(DIALER);
    lost(LISTENER);
    script.together(answer(), timedOut());

    assertThat(judged(BY_DIALER, BY_LISTENER))
        .extracting(Side.StepResult::met)
        .containsExactly(true, true, false);
  }

  @Test
  void takesATimeoutForTheConsequenceOfALossInAStepThatRanAtTheSameTime() {
    lost(LISTENER);
    script.together(timedOut(), timedOut());

    assertThat(findings(BY_DIALER, BY_LISTENER))
        .extracting(Finding::cause, Finding::direction)
        .containsExactly(tuple("receiver-stopped-reading", Optional.of(LISTENER)));
  }

  @Test
  void saysWhichStepsRanTogether() {
    answered(DIALER);
    answered(LISTENER);
    script.together(answer(), answer());

    assertThat(judged(BY_DIALER, BY_LISTENER))
        .extracting(Side.StepResult::action)
        .last()
        .asString()
        .startsWith("listener ")
        .endsWith(", together with the step before");
  }

  private void answered(Role requester) {
    String stream = stream(requester);
    script.pass(requester, stream, 3, "1", 12);
    Msg reply = script.send(requester.other(), stream, Scripts.message(Scripts.answer(5)));
    script.carry(reply).decode(reply).deliver(reply);
  }

  private void lost(Role requester) {
    script.write(script.send(requester, stream(requester), 3, "1", 12));
  }

  private String stream(Role opener) {
    String stream = opener.word() + "-7";
    script.stream(stream);
    return stream;
  }

  private static Outcome answer() {
    return Scripts.answered(Scripts.answer(5), 1_000_000);
  }

  private static Outcome timedOut() {
    return new Outcome.TimedOut(Optional.of("1"), 1_000_000_000, false);
  }

  private List<Side.StepResult> judged(Step... parts) {
    return side(parts).steps();
  }

  private List<Finding> findings(Step... parts) {
    return side(parts).findings();
  }

  private Side side(Step... parts) {
    PlannedComparison plan = Scripts.plan(Scripts.connect(Expect.SUCCESS), parts[0], parts[1]);
    return ComparisonReport.judged(
            plan,
            PairImplementations.UNKNOWN,
            List.of(Scripts.good("rlpx")),
            List.of(script.trace()),
            Scripts.CHAIN,
            KnownIssues.NONE,
            Scripts.RERUN)
        .candidate();
  }
}
