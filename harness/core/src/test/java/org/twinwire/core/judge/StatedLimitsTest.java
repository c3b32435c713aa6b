package org.twinwire.core.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twinwire.core.trace.Role.DIALER;
import static org.twinwire.core.trace.Role.LISTENER;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.twinwire.core.ledger.ScriptedTrace;
import org.twinwire.core.ledger.ScriptedTrace.Msg;
import org.twinwire.core.request.Answer;
import org.twinwire.core.request.Headers;
import org.twinwire.core.request.Oracle;
import org.twinwire.core.request.Origin;
import org.twinwire.core.request.Query;
import org.twinwire.core.request.Request;
import org.twinwire.core.scenario.Action;
import org.twinwire.core.scenario.Expect;
import org.twinwire.core.scenario.Scenario;
import org.twinwire.core.scenario.Step;
import org.twinwire.core.trace.AnswerLimits;
import org.twinwire.core.trace.Content;
import org.twinwire.core.trace.Role;

/** Six headers are asked for, and the listener answers with the first three. */
class StatedLimitsTest {

  private static final long ENOUGH_BYTES = 2_097_152;

  private static final Expect SIX =
      new Expect(Optional.empty(), List.of(6), Content.EXACT, Optional.empty());

  @Test
  void passesAnAnswerThatEndsAtTheLimitOfItsNode() {
    JudgedCase judged =
        judge(LISTENER, new AnswerLimits(Map.of("headers", 3, "bodies", 1), ENOUGH_BYTES));

    assertThat(judged.mismatches()).isEmpty();
    assertThat(judged.verdict()).isEqualTo(Verdict.PASS);
  }

  @Test
  void findsAnAnswerThatEndsBeforeTheLimitOfItsNode() {
    assertThat(
            causes(
                judge(LISTENER, new AnswerLimits(Map.of("headers", 4, "bodies", 1), ENOUGH_BYTES))))
        .containsExactly("short-answer");
  }

  @Test
  void asksNothingOfTheLimitsOfTheNodeThatAsks() {
    assertThat(
            causes(
                judge(DIALER, new AnswerLimits(Map.of("headers", 3, "bodies", 1), ENOUGH_BYTES))))
        .containsExactly("shorter-than-practice");
  }

  @Test
  void namesPracticeWhereNoLimitIsStated() {
    assertThat(causes(judge(asked()))).containsExactly("shorter-than-practice");
  }

  private static JudgedCase judge(Role role, AnswerLimits limits) {
    return judge(asked().limits(role, limits));
  }

  private static ScriptedTrace asked() {
    ScriptedTrace script = Scripts.connected("mplex").stream(Scripts.STREAM);
    script.started(Scripts.STREAM, "1").pass(DIALER, Scripts.STREAM, 3, "1", 12);
    return script;
  }

  private static JudgedCase judge(ScriptedTrace script) {
    Origin five = new Origin.ByNumber(BigInteger.valueOf(5));
    Query query = new Headers.Resolved(five, BigInteger.valueOf(6), BigInteger.ZERO, false);
    Answer three = new Oracle(Scripts.CHAIN, 68).answer(query, BigInteger.ONE, 3);
    Msg reply = script.send(LISTENER, Scripts.STREAM, Scripts.message(three));
    script.carry(reply).decode(reply).deliver(reply).ended("1", "answered");
    script.step(Scripts.answered(three, 1_000_000));
    return new CaseJudge(scenario(), Scripts.CHAIN).judge(script.trace());
  }

  private static Scenario scenario() {
    Request six =
        new Headers(
            "5",
            Optional.of("6"),
            Optional.of("0"),
            Optional.of("false"),
            Optional.empty(),
            Optional.empty());
    Action action = new Action.Requests(Action.Mode.SEQUENTIAL, List.of(six));
    Step step = new Step(Optional.empty(), DIALER, action, SIX);
    return Scripts.plan(Scripts.connect(Expect.SUCCESS), step).scenario();
  }

  private static List<String> causes(JudgedCase judged) {
    return judged.findings().stream().map(found -> found.finding().cause()).toList();
  }
}
