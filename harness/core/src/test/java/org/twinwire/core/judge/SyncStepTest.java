package org.twinwire.core.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.twinwire.core.trace.Role.DIALER;
import static org.twinwire.core.trace.Role.LISTENER;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.twinwire.core.finding.Finding;
import org.twinwire.core.finding.FindingType;
import org.twinwire.core.ledger.ScriptedTrace;
import org.twinwire.core.ledger.ScriptedTrace.Msg;
import org.twinwire.core.request.EmptyAnswer;
import org.twinwire.core.scenario.Action;
import org.twinwire.core.scenario.Expect;
import org.twinwire.core.scenario.Scenario;
import org.twinwire.core.scenario.Step;
import org.twinwire.core.trace.Message;
import org.twinwire.core.trace.Outcome;
import org.twinwire.core.trace.Role;

/** What a sync comes to: how far, and what it was answered. */
class SyncStepTest {

  private static final Step SYNC =
      new Step(Optional.empty(), DIALER, new Action.Sync(Optional.empty()), Expect.SUCCESS);
  private static final Map<Role, Map<String, Object>> SKIPS =
      Map.of(LISTENER, Map.of("serveSkip", 10));

  private final ScriptedTrace script = Scripts.connected("mplex").stream("dialer-7");

  @Test
  void isNotMetWhereItEndsBeforeTheHead() {
    answeredWithNothing();
    script.step(doneAt(Scripts.CHAIN.byNumber(BigInteger.valueOf(5)).orElseThrow().hash()));

    assertThat(findings(Map.of()))
        .extracting(Finding::type, Finding::cause)
        .containsExactly(tuple(FindingType.UNMET, "stopped-at-empty-answer"));
  }

  @Test
  void isUnexplainedWhereNoEmptyAnswerCameBefore() {
    script.step(doneAt(Scripts.CHAIN.byNumber(BigInteger.valueOf(5)).orElseThrow().hash()));

    assertThat(findings(Map.of()))
        .extracting(Finding::cause, Finding::explanation)
        .containsExactly(
            tuple(
                "unexplained",
                "step 2: done at block 5 (expected: block 12, the head);"
                    + " nothing that the nodes reported explains it."));
  }

  @Test
  void isMetAtTheHeadAtABlockNobodyKnowsAndWhereItsNodeDoesNotSay() {
    script.step(doneAt(Scripts.CHAIN.head().hash()));
    script.step(doneAt(Scripts.message(Scripts.answer(5)).digest()));
    script.step(new Outcome.Done(1, Optional.of(3)));

    assertThat(findings(Map.of(), SYNC, SYNC, SYNC)).isEmpty();
  }

  @Test
  void doesNotBlameANodeThatIsToldToSkipAnswers() {
    neverAnswered();

    assertThat(findings(SKIPS)).isEmpty();
  }

  @Test
  void blamesANodeThatDoesSoByItself() {
    neverAnswered();

    assertThat(findings(Map.of(DIALER, Map.of("serveSkip", 10))))
        .extracting(Finding::cause)
        .containsExactly("never-answered");
  }

  private void neverAnswered() {
    script.started("dialer-7", "1").pass(DIALER, "dialer-7", 3, "1", 12);
    script.ended("1", "timed-out").step(doneAt(Scripts.CHAIN.head().hash()));
  }

  private void answeredWithNothing() {
    script.started("dialer-7", "1").pass(DIALER, "dialer-7", 3, "1", 12);
    Message empty = new Message(4, Optional.of("1"), EmptyAnswer.digest(4, BigInteger.ONE), 4);
    Msg answer = script.send(LISTENER, "dialer-7", empty);
    script.carry(answer).decode(answer).deliver(answer).ended("1", "answered");
  }

  private static Outcome doneAt(Object hash) {
    Outcome.Head head = new Outcome.Head("5", hash.toString());
    return new Outcome.Done(1, Optional.of(5), Optional.of(head), Optional.of(9L));
  }

  private List<Finding> findings(Map<Role, Map<String, Object>> behaviour) {
    return findings(behaviour, SYNC);
  }

  private List<Finding> findings(Map<Role, Map<String, Object>> behaviour, Step... syncs) {
    Scenario scenario =
        Scripts.plan(
                Stream.concat(Stream.of(Scripts.connect(Expect.SUCCESS)), Stream.of(syncs))
                    .toArray(Step[]::new))
            .scenario();
    return new CaseJudge(scenario.behavingToo(behaviour), Scripts.CHAIN)
        .judge(script.trace()).found().findings().stream().map(found -> found.finding()).toList();
  }
}
