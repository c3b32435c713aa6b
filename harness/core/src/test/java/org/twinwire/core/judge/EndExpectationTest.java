package org.twinwire.core.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twinwire.core.trace.Role.DIALER;
import static org.twinwire.core.trace.Role.LISTENER;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.twinwire.core.expectation.Expectations;
import org.twinwire.core.expectation.Expected;
import org.twinwire.core.expectation.Mismatch;
import org.twinwire.core.ledger.ScriptedTrace;
import org.twinwire.core.ledger.ScriptedTrace.Msg;
import org.twinwire.core.scenario.Action;
import org.twinwire.core.scenario.Expect;
import org.twinwire.core.scenario.RawMove;
import org.twinwire.core.scenario.Scenario;
import org.twinwire.core.scenario.Step;
import org.twinwire.core.trace.Content;
import org.twinwire.core.trace.Outcome;
import org.twinwire.core.trace.OutcomeKind;
import org.twinwire.core.trace.Role;

class EndExpectationTest {

  private static final Action OTHER_GENESIS =
      new Action.Connect(Map.of("genesis", "0x00"), false, List.of(), Optional.empty());
  private static final Action PLAIN =
      new Action.Connect(Map.of(), false, List.of(), Optional.empty());
  private static final Action MESSAGE =
      new Action.Raw(new RawMove.Eth(3, "0xc0"), Optional.empty());

  private final ScriptedTrace script = new ScriptedTrace("rlpx").open();

  @Test
  void isNotMetByAnEndBeforeTheStatusItIsAbout() {
    script.close(DIALER, "local: capabilities: eth/69 (expected: eth/68)").blackBox(LISTENER);

    assertThat(mismatches(connect(OTHER_GENESIS), "local: capabilities: eth/69"))
        .singleElement()
        .satisfies(
            text ->
                assertThat(text)
                    .startsWith("step 1: the session ended before the dialer's Status was sent")
                    .endsWith("(expected: disconnected by the listener)"));
  }

  @Test
  void isNotMetByAnEndThatTheMisbehavingNodeMade() {
    status();
    script.close(DIALER, "local: genesis");

    assertThat(mismatches(connect(OTHER_GENESIS), "local: genesis"))
        .singleElement()
        .satisfies(
            text ->
                assertThat(text)
                    .contains("by the dialer (expected: disconnected by the listener)"));
  }

  @Test
  void isMetByTheNodeUnderTest() {
    status();
    script.close(LISTENER, "0x10 subprotocol-error");

    assertThat(mismatches(connect(OTHER_GENESIS), "0x10 subprotocol-error")).isEmpty();
  }

  @Test
  void isMetByABlackBoxAsItsPeerSawIt() {
    status();
    script.close(LISTENER, "0x03 useless-peer").blackBox(LISTENER);

    assertThat(mismatches(connect(OTHER_GENESIS), "0x03 useless-peer")).isEmpty();
  }

  @Test
  void isMetByADialerThatHangsUpOnAListenersHello() {
    script.write(script.send(LISTENER, "rlpx", 9, "", 100)).close(DIALER, "local: useless peer");

    assertThat(
            mismatches(
                scenario(
                    Map.of(LISTENER, Map.of("hello", "offer-61")),
                    step(DIALER, PLAIN, Expect.End.ANY)),
                "local: useless peer"))
        .isEmpty();
  }

  @Test
  void givesTheNodeUnderTestTheBenefitOfContradictions() {
    status();
    script.close(LISTENER, "0x10").close(DIALER, "local: genesis");

    assertThat(mismatches(connect(OTHER_GENESIS), "local: genesis")).isEmpty();
  }

  @Test
  void takesTheResetOfAStreamForTheEnd() {
    status();
    script.resetStream(LISTENER, "dialer-0").close(DIALER, "local: stream reset");

    assertThat(mismatches(connect(OTHER_GENESIS), "local: stream reset")).isEmpty();
  }

  @Test
  void needsTheStatusToBeSentOnAnAgreedVersion() {
    script.openStream("dialer-0");
    script.write(script.send(DIALER, "dialer-0", 0, "", 87)).close(LISTENER, "");

    assertThat(mismatches(connect(OTHER_GENESIS), ""))
        .singleElement()
        .satisfies(text -> assertThat(text).contains("ended before the dialer's Status"));
  }

  @Test
  void needsTheRawMessageToBeSent() {
    Scenario scenario = scenario(Map.of(), step(DIALER, MESSAGE, Expect.End.ANY));
    script.after(10).close(LISTENER, "0x04 too-many-peers");

    assertThat(mismatches(scenario, "0x04 too-many-peers"))
        .singleElement()
        .satisfies(text -> assertThat(text).contains("before the dialer's message was sent"));
  }

  @Test
  void letsTheScriptSayWhoHasToEndIt() {
    status();
    script.close(DIALER, "local: genesis");
    Expect.End end = new Expect.End(Optional.of(DIALER), Optional.of("local: gen*"));

    assertThat(mismatches(scenario(Map.of(), step(DIALER, OTHER_GENESIS, end)), "local: genesis"))
        .isEmpty();
  }

  @Test
  void isNotMetByAnotherReason() {
    status();
    script.close(LISTENER, "0x04 too-many-peers");
    Expect.End end = new Expect.End(Optional.empty(), Optional.of("0x10*"));

    assertThat(
            mismatches(scenario(Map.of(), step(DIALER, OTHER_GENESIS, end)), "0x04 too-many-peers"))
        .singleElement()
        .satisfies(
            text ->
                assertThat(text)
                    .startsWith("step 1: disconnected (0x04 too-many-peers)")
                    .endsWith("(expected: disconnected by the listener, reason 0x10*)"));
  }

  @Test
  void takesTheReasonOfTheOtherNodeAsWell() {
    status();
    script.close(LISTENER, "local: genesis");
    Expect.End end = new Expect.End(Optional.empty(), Optional.of("local: gen*"));

    assertThat(mismatches(scenario(Map.of(), step(DIALER, OTHER_GENESIS, end)), "")).isEmpty();
  }

  @Test
  void letsEitherNodeEndASessionInWhichNobodyMisbehaves() {
    script.close(DIALER, "local: bored");

    assertThat(mismatches(connect(PLAIN), "local: bored")).isEmpty();
  }

  @Test
  void isMetByANodeThatIsStillLeavingWhenTheStepIsOver() {
    status();
    script.leave(DIALER, "local: FAILED_TO_UNCOMPRESS");
    List<String> early = mismatches(connect(OTHER_GENESIS), "local: FAILED_TO_UNCOMPRESS");
    script.after(1).leave(LISTENER, "local: breach of protocol");

    assertThat(early).hasSize(1);
    assertThat(new Expectations(new Expected(connect(OTHER_GENESIS))).of(script.trace())).isEmpty();
  }

  @Test
  void isNotMetByTheTidyingUp() {
    status();
    script.leave(DIALER, "local: genesis");
    mismatches(connect(OTHER_GENESIS), "local: genesis");
    script.after(1).leave(LISTENER, "0x08 client-quitting");

    assertThat(new Expectations(new Expected(connect(OTHER_GENESIS))).of(script.trace()))
        .hasSize(1);
  }

  private void status() {
    script.stream("dialer-0");
    Msg status = script.send(DIALER, "dialer-0", 0, "", 87);
    script.carry(status).decode(status).deliver(status);
  }

  private static Scenario connect(Action action) {
    return scenario(Map.of(), step(DIALER, action, Expect.End.ANY));
  }

  private static Step step(Role by, Action action, Expect.End end) {
    Expect expect =
        new Expect(
            List.of(OutcomeKind.DISCONNECTED),
            List.of(),
            Content.EXACT,
            Optional.empty(),
            false,
            end);
    return new Step(Optional.empty(), by, action, expect);
  }

  private static Scenario scenario(Map<Role, Map<String, Object>> behaviour, Step step) {
    return Scripts.plan(step).scenario().behaving("hostile/one", behaviour);
  }

  private List<String> mismatches(Scenario scenario, String reason) {
    Optional<String> why = Optional.of(reason).filter(text -> !text.isEmpty());
    script.step(new Outcome.Disconnected(Optional.empty(), why, 900_000));
    return new Expectations(new Expected(scenario))
        .of(script.trace()).stream().map(Mismatch::text).toList();
  }
}
