package org.twinwire.core.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twinwire.core.trace.Role.DIALER;
import static org.twinwire.core.trace.Role.LISTENER;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.twinwire.core.finding.Causes;
import org.twinwire.core.finding.Finding;
import org.twinwire.core.finding.StepFinding;
import org.twinwire.core.ledger.ScriptedTrace;
import org.twinwire.core.ledger.Station;
import org.twinwire.core.scenario.Action;
import org.twinwire.core.scenario.Discovered;
import org.twinwire.core.scenario.DiscoveryMove;
import org.twinwire.core.scenario.Expect;
import org.twinwire.core.scenario.Step;
import org.twinwire.core.trace.Content;
import org.twinwire.core.trace.DiscoveredNode;
import org.twinwire.core.trace.Outcome;
import org.twinwire.core.trace.OutcomeKind;
import org.twinwire.core.trace.Packet;
import org.twinwire.core.trace.PacketFate;
import org.twinwire.core.trace.PacketKind;

/** Steps that discover: what they expect, and what explains that it did not come. */
class DiscoveryTest {

  private static final String ID = "ab".repeat(64);
  private static final String OTHER = "cd".repeat(64);
  private static final Outcome TIMED_OUT = new Outcome.TimedOut(Optional.empty(), 1, false);

  private final ScriptedTrace script = new ScriptedTrace("rlpx").identity(LISTENER, ID);
  private final Packet ping = script.packet("ping", "");

  private static Step step(
      DiscoveryMove move, Optional<OutcomeKind> outcome, Expect.Discovery discovery) {
    Expect expect =
        new Expect(
            outcome.stream().toList(),
            List.of(),
            Content.EXACT,
            Optional.empty(),
            false,
            Expect.End.ANY,
            discovery,
            Optional.empty(),
            Optional.empty());
    return new Step(Optional.empty(), DIALER, new Action.Discover(move, Optional.empty()), expect);
  }

  private static Step finding(Discovered found) {
    return step(
        DiscoveryMove.LOOKUP,
        Optional.empty(),
        new Expect.Discovery(Optional.of(found), List.of()));
  }

  private static Step bringing(DiscoveryMove move, PacketKind... packets) {
    return step(move, Optional.empty(), new Expect.Discovery(Optional.empty(), List.of(packets)));
  }

  private static Step silent(DiscoveryMove move) {
    return step(move, Optional.of(OutcomeKind.TIMED_OUT), Expect.Discovery.ANY);
  }

  private static Outcome found(String... ids) {
    List<DiscoveredNode> nodes =
        List.of(ids).stream()
            .map(id -> new DiscoveredNode(id, Optional.empty(), Map.of()))
            .toList();
    return new Outcome.Found(nodes, 1);
  }

  private static Outcome replied(String... packets) {
    return new Outcome.Replied(List.of(packets), List.of(), 1);
  }

  private JudgedCase judge(Step... steps) {
    Causes causes = new Causes(Causes.TABLE, script.events());
    return Judge.judge(Scripts.plan(steps).scenario(), script.trace(), Scripts.CHAIN, causes);
  }

  private List<String> unmet(Step step, Outcome outcome) {
    script.step(outcome);
    return judge(step).mismatches().stream().map(missed -> missed.text()).toList();
  }

  @Test
  void isMetOnceTheListenerIsAmongTheNodes() {
    assertThat(unmet(finding(new Discovered.Peer(LISTENER)), found(OTHER, ID))).isEmpty();
  }

  @Test
  void isNotMetByOtherNodes() {
    assertThat(unmet(finding(new Discovered.Peer(LISTENER)), found(OTHER)))
        .containsExactly("step 1: 1 nodes (expected: the listener)");
  }

  @Test
  void isNotMetByAnotherNumberOfNodes() {
    assertThat(unmet(finding(new Discovered.Count(3)), found(OTHER, ID)))
        .containsExactly("step 1: 2 nodes, with the listener (expected: 3 nodes)");
  }

  @Test
  void isNotMetByOtherPackets() {
    assertThat(
            unmet(
                bringing(DiscoveryMove.FIND, PacketKind.NEIGHBOURS, PacketKind.NEIGHBOURS),
                replied("neighbours")))
        .containsExactly("step 1: neighbours (expected: neighbours, neighbours)");
  }

  @Test
  void isMetByThePacketsThatAreExpected() {
    assertThat(unmet(bringing(DiscoveryMove.PING, PacketKind.PONG), replied("pong"))).isEmpty();
  }

  @Test
  void isNotMetByAnAnswerWhereSilenceIsExpected() {
    assertThat(unmet(silent(DiscoveryMove.BAD_HASH_PING), replied("pong")))
        .singleElement()
        .asString()
        .startsWith("step 1: replied, pong, ")
        .endsWith("(expected: timed-out)");
  }

  @Test
  void isExplainedByThePacketThatTheTapLost() {
    script.sendPacket(DIALER, ping).tapPacket(LISTENER, ping, PacketFate.LOST).step(TIMED_OUT);

    assertThat(causes(judge(bringing(DiscoveryMove.PING, PacketKind.PONG))))
        .containsExactly("packet-lost");
  }

  @Test
  void isNotExplainedByALostPacketThatCameLater() {
    script.sendPacket(DIALER, ping).tapPacket(LISTENER, ping, PacketFate.LOST);
    script.passPacket(DIALER, script.packet("ping", "")).step(TIMED_OUT);

    assertThat(causes(judge(bringing(DiscoveryMove.PING, PacketKind.PONG))))
        .containsExactly("unexplained");
  }

  @Test
  void makesNoFindingOfALossThatLeavesTheStepMet() {
    script.sendPacket(DIALER, ping).tapPacket(LISTENER, ping, PacketFate.LOST);
    script.passPacket(DIALER, script.packet("ping", "")).step(replied("pong"));

    assertThat(judge(bringing(DiscoveryMove.PING, PacketKind.PONG)).findings()).isEmpty();
  }

  @Test
  void blamesNobodyForAnAnswerToAnAddressThatHasProvedItself() {
    proveAndFind(script.packet("find-node", "1700000050"));

    assertThat(causes(judge(silent(DiscoveryMove.EXPIRED_FIND)))).containsExactly("unexplained");
  }

  @Test
  void findsTheExpiredPacketThatWasAnswered() {
    proveAndFind(script.packet("find-node", "1699999990"));

    Finding finding = judge(silent(DiscoveryMove.EXPIRED_FIND)).findings().getFirst().finding();

    assertThat(finding.cause()).isEqualTo("expired-packet");
    assertThat(finding.lastStation()).contains(Station.DELIVERED);
    assertThat(finding.direction()).contains(DIALER);
  }

  @Test
  void takesAPacketOfTheRunningSecondForOneInTime() {
    proveAndFind(script.packet("find-node", "1700000000"));

    assertThat(causes(judge(silent(DiscoveryMove.EXPIRED_FIND)))).containsExactly("unexplained");
  }

  private void proveAndFind(Packet find) {
    script.timeOfDay(1_700_000_000_900L);
    script.passPacket(LISTENER, script.packet("ping", "1700000050"));
    script.passPacket(DIALER, script.packet("pong", "1700000050"));
    script.passPacket(DIALER, find);
    script.sendPacket(LISTENER, script.packet("neighbours", "1700000050"));
    script.step(replied("neighbours"));
  }

  @Test
  void isTheReasonWhyNobodyIsDialled() {
    script.sendPacket(DIALER, ping).tapPacket(LISTENER, ping, PacketFate.LOST).step(TIMED_OUT);
    script.step(new Outcome.Refused(Optional.empty(), "not discovered"));

    assertThat(
            causes(judge(finding(new Discovered.Peer(LISTENER)), Scripts.connect(Expect.SUCCESS))))
        .containsExactly("packet-lost");
  }

  private static List<String> causes(JudgedCase judged) {
    return judged.findings().stream().map(StepFinding::finding).map(Finding::cause).toList();
  }
}
