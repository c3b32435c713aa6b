package org.twinwire.core.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twinwire.core.trace.Role.DIALER;
import static org.twinwire.core.trace.Role.LISTENER;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.twinwire.core.chain.Block;
import org.twinwire.core.chain.Chain;
import org.twinwire.core.finding.Finding;
import org.twinwire.core.finding.FindingType;
import org.twinwire.core.ledger.ScriptedTrace;
import org.twinwire.core.ledger.ScriptedTrace.Msg;
import org.twinwire.core.request.Answer;
import org.twinwire.core.request.Headers;
import org.twinwire.core.request.Oracle;
import org.twinwire.core.request.Origin;
import org.twinwire.core.scenario.Action;
import org.twinwire.core.scenario.Expect;
import org.twinwire.core.scenario.Scenario;
import org.twinwire.core.scenario.Step;
import org.twinwire.core.trace.Content;
import org.twinwire.core.trace.Message;
import org.twinwire.core.trace.Outcome;
import org.twinwire.core.trace.Trace;

/** The listener mines a block, and the dialer is expected to have it as its head. */
class MinedHeadsTest {

  private static final int NEW_BLOCK = 7;
  private static final String RLPX = "dialer-0";
  private static final Chain CHAIN = Scripts.CHAIN;
  private static final Block NEXT = CHAIN.upcoming().next().getFirst();
  private static final Block BRANCH = CHAIN.upcoming().branch().getFirst();

  @Test
  void isMetByTheHeadThatThePeerReports() {
    ScriptedTrace script = announced(NEXT);
    script.head(DIALER, NEXT, 0);

    assertThat(judged(script.step(mined(NEXT)).trace(), mine()).mismatches()).isEmpty();
  }

  @Test
  void isMetThoughTheHeadChangesAgainDirectlyBehindTheStep() {
    ScriptedTrace script = announced(NEXT).head(DIALER, NEXT, 0);
    script.step(mined(NEXT)).after(-5).head(DIALER, 14, 0);

    assertThat(judged(script.trace(), mine()).mismatches()).isEmpty();
  }

  @Test
  void isNotMetByAnotherBlockWithTheSameNumber() {
    ScriptedTrace script = announced(NEXT);
    script.head(DIALER, BRANCH, 0);

    assertThat(judged(script.step(mined(NEXT)).trace(), mine()).mismatches())
        .singleElement()
        .satisfies(
            missed ->
                assertThat(missed.text())
                    .isEqualTo(
                        "step 2: head of the dialer: 13 %s (expected: 13 %s)"
                            .formatted(start(BRANCH), start(NEXT))));
  }

  @Test
  void namesWhyThePeerKeptItsHead() {
    JudgedCase judged = judged(announced(NEXT).after(200).step(mined(NEXT)).trace(), mine());

    assertThat(judged.findings())
        .singleElement()
        .satisfies(
            found -> {
              Finding finding = found.finding();
              assertThat(finding.type()).isEqualTo(FindingType.UNMET);
              assertThat(finding.cause()).isEqualTo("announcement-dropped");
            });
  }

  @Test
  void isUnexplainedWhereNothingWasAnnounced() {
    ScriptedTrace script = Scripts.connected("mplex").head(LISTENER, NEXT, 0);

    assertThat(judged(script.step(mined(NEXT)).trace(), mine()).findings())
        .extracting(found -> found.finding().cause())
        .containsExactly("unexplained");
  }

  @Test
  void doesNotTakeABlockThatNobodyKnowsForOneThatWasMined() {
    Outcome.Head strange = new Outcome.Head("13", "0x" + "7".repeat(64));
    Outcome done = new Outcome.Done(1, Optional.empty(), Optional.of(strange), Optional.empty());
    Trace trace = Scripts.connected("mplex").step(done).trace();

    assertThat(judged(trace, mine()).mismatches())
        .singleElement()
        .satisfies(
            missed ->
                assertThat(missed.text())
                    .isEqualTo(
                        "step 2: mined 13 0x77777777… (expected: a block of next.rlp or"
                            + " branch.rlp)"));
  }

  @Test
  void checksAnswersAgainstTheChainOfThen() {
    assertThat(judged(asked(true), mine(), header13()).mismatches()).isEmpty();
    assertThat(judged(asked(false), mine(), header13()).mismatches())
        .as("the listener reports the head that it had before")
        .isNotEmpty();
  }

  /** The dialer asks for the block that was mined, and gets it. */
  private static Trace asked(boolean reported) {
    ScriptedTrace script = reported ? announced(NEXT) : Scripts.connected("mplex");
    script.head(DIALER, NEXT, 0).step(mined(NEXT)).started(RLPX, "1");
    script.pass(DIALER, RLPX, 3, "1", 12);
    Answer answer =
        new Oracle(CHAIN.minedTo(NEXT.hash()).orElseThrow(), 68)
            .answer(
                new Headers.Resolved(
                    new Origin.ByNumber(BigInteger.valueOf(13)),
                    BigInteger.ONE,
                    BigInteger.ZERO,
                    false),
                BigInteger.ONE);
    Message message =
        new Message(4, Optional.of("1"), answer.digest().toHexString(), answer.message().size());
    Msg reply = script.send(LISTENER, RLPX, message);
    script.carry(reply).decode(reply).deliver(reply).ended("1", "answered");
    return script.step(Scripts.answered(answer, 1_000_000)).trace();
  }

  private static Step header13() {
    return Scripts.headers(Expect.SUCCESS, "13");
  }

  private static ScriptedTrace announced(Block block) {
    ScriptedTrace script = Scripts.connected("mplex").head(LISTENER, block, 0);
    script.pass(LISTENER, RLPX, NEW_BLOCK, "", 900);
    return script;
  }

  private static Outcome mined(Block block) {
    Outcome.Head head = new Outcome.Head(Long.toString(block.number()), block.hash().toHexString());
    return new Outcome.Done(1_000_000, Optional.empty(), Optional.of(head), Optional.empty());
  }

  private static Step mine() {
    Action mine = new Action.Mine(1, false, Action.Announcing.AUTO, 0, Optional.empty());
    Expect expect =
        new Expect(
            List.of(),
            List.of(),
            Content.EXACT,
            Optional.empty(),
            false,
            Expect.End.ANY,
            Expect.Discovery.ANY,
            Optional.of("${head+1}"),
            Optional.empty());
    return new Step(Optional.empty(), LISTENER, mine, expect);
  }

  private static JudgedCase judged(Trace trace, Step... steps) {
    Step[] all = new Step[steps.length + 1];
    all[0] = Scripts.connect(Expect.SUCCESS);
    System.arraycopy(steps, 0, all, 1, steps.length);
    Scenario scenario = Scripts.plan(all).scenario();
    return new CaseJudge(scenario, CHAIN).judge(trace);
  }

  private static String start(Block block) {
    return block.hash().toHexString().substring(0, 10) + "…";
  }
}
