package org.twinwire.refnode.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twinwire.refnode.node.TestingPair.TIMEOUT;

import java.util.Map;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.twinwire.refnode.adversary.AlteredHello;
import org.twinwire.refnode.adversary.HelloMove;
import org.twinwire.refnode.behaviour.Behaviour;
import org.twinwire.refnode.events.By;
import org.twinwire.refnode.events.NodeEvent;
import org.twinwire.refnode.events.Role;
import org.twinwire.refnode.session.Opening;
import org.twinwire.refnode.session.Outcome;

/** Whoever is refused over RLPx is told why before the connection ends. */
class GoodbyeTest {

  @RegisterExtension static final TestingPair PAIR = new TestingPair();

  private static final Map<HelloMove, String> REASONS =
      Map.of(
          HelloMove.SIZE_2049, "0x02 breach-of-protocol",
          HelloMove.PING_FIRST, "0x02 breach-of-protocol",
          HelloMove.ETH_FIRST, "0x02 breach-of-protocol",
          HelloMove.OFFER_61, "0x03 useless-peer",
          HelloMove.ID_ZERO, "0x07 null-identity",
          HelloMove.ID_63, "0x07 null-identity",
          HelloMove.ID_65, "0x07 null-identity",
          HelloMove.ID_OTHER, "0x09 unexpected-identity");

  static Stream<Arguments> sidesAndReasons() {
    return Stream.of(Role.values())
        .flatMap(
            side ->
                REASONS.entrySet().stream()
                    .map(reason -> Arguments.of(side, reason.getKey(), reason.getValue())));
  }

  @ParameterizedTest
  @MethodSource("sidesAndReasons")
  void aHelloThatIsRefusedIsToldTheReason(Role hostile, HelloMove move, String reason) {
    node(hostile).behaviour(Behaviour.DEFAULT.with(new AlteredHello(move)));

    PAIR.dial(Stack.RLPX, Opening.PROPER, TIMEOUT);

    NodeEvent.SessionClosed told = closed(node(hostile));
    assertThat(told.by()).isEqualTo(By.REMOTE);
    assertThat(told.reason()).contains(reason);
    Role refusing = hostile == Role.DIALER ? Role.LISTENER : Role.DIALER;
    NodeEvent.SessionClosed refused = closed(node(refusing));
    assertThat(refused.by()).isEqualTo(By.LOCAL);
    assertThat(refused.reason()).hasValueSatisfying(why -> assertThat(why).startsWith("local: "));
  }

  @Test
  void aDialerThatSharesNoVersionHearsThatItIsUseless() {
    PAIR.dialer.behaviour(Behaviour.DEFAULT.with(new AlteredHello(HelloMove.OFFER_61)));

    assertThat(PAIR.dial(Stack.RLPX, Opening.PROPER, TIMEOUT))
        .isInstanceOfSatisfying(
            Outcome.Disconnected.class,
            outcome -> assertThat(outcome.reason()).contains("0x03 useless-peer"));
  }

  @Test
  void aNodeRefusesItself() {
    PeerAddress own = PAIR.dialer.addresses().get(Stack.RLPX.offered());
    Dial dial = new Dial(Stack.RLPX.offered(), own, TestingPair.ETH_68, Opening.PROPER, TIMEOUT);

    assertThat(PAIR.dialer.connect(dial).outcome())
        .isInstanceOfSatisfying(
            Outcome.Disconnected.class,
            outcome ->
                assertThat(outcome.reason())
                    .hasValueSatisfying(why -> assertThat(why).contains("not our own")));
  }

  @ParameterizedTest
  @EnumSource(names = {"OFFER_61", "ID_OTHER"})
  void aPeerThatStaysHearsTheReasonThenTheEndAndIsLeftAlone(HelloMove move) {
    try (ScriptedRlpxPeer peer = ScriptedRlpxPeer.dial(PAIR.listener, move)) {
      Awaitility.await().atMost(TIMEOUT).until(() -> peer.heard().size() == 2);
      assertThat(peer.heard()).containsExactly(REASONS.get(move), ScriptedRlpxPeer.END);
      assertThat(closed(PAIR.listener).by()).isEqualTo(By.LOCAL);
    }
  }

  private static NodeEvent.SessionClosed closed(Node node) {
    return TestingPair.await(node, NodeEvent.SessionClosed.class);
  }

  private static Node node(Role side) {
    return side == Role.DIALER ? PAIR.dialer : PAIR.listener;
  }
}
