package org.twinwire.refnode.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twinwire.refnode.node.TestingPair.SHORT;
import static org.twinwire.refnode.node.TestingPair.TIMEOUT;
import static org.twinwire.refnode.node.TestingPair.headers;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.bytes.Bytes32;
import org.apache.tuweni.units.bigints.UInt64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.twinwire.refnode.behaviour.Behaviour;
import org.twinwire.refnode.events.By;
import org.twinwire.refnode.events.NodeEvent;
import org.twinwire.refnode.session.Opening;
import org.twinwire.refnode.session.Outcome;
import org.twinwire.refnode.session.StatusOverrides;

class RefusalTest {

  @RegisterExtension static final TestingPair PAIR = new TestingPair();
  private static final Optional<UInt64> WRONG = Optional.of(UInt64.valueOf(99));
  private static final Optional<UInt64> LATER = Optional.of(UInt64.valueOf(1_000_000));

  static Stream<Arguments> wrongStatuses() {
    Optional<UInt64> no = Optional.empty();
    Optional<Bytes> none = Optional.empty();
    List<StatusOverrides> wrong =
        List.of(
            new StatusOverrides(WRONG, no, none, none, no),
            new StatusOverrides(no, WRONG, none, none, no),
            new StatusOverrides(no, no, Optional.of(Bytes32.ZERO), none, no),
            new StatusOverrides(no, no, none, Optional.of(Bytes.of(1, 2, 3, 4)), no));
    return Stream.of(Stack.values())
        .flatMap(stack -> wrong.stream().map(overrides -> Arguments.of(stack, overrides)));
  }

  @ParameterizedTest
  @MethodSource("wrongStatuses")
  void aWrongStatusEndsTheSession(Stack stack, StatusOverrides overrides) {
    Outcome outcome = PAIR.dial(stack, new Opening(overrides, false, List.of()), TIMEOUT);

    assertDisconnected(stack, outcome, "0x10 subprotocol-error");
  }

  @ParameterizedTest
  @EnumSource
  void aForkThatIsStillToComeIsNoReasonToPart(Stack stack) {
    StatusOverrides overrides =
        new StatusOverrides(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), LATER);

    assertThat(PAIR.dial(stack, new Opening(overrides, false, List.of()), TIMEOUT))
        .isInstanceOf(Outcome.Connected.class);
    assertThat(TestingPair.await(PAIR.dialer, NodeEvent.RequestEnded.class).outcome())
        .isEqualTo("answered");
  }

  @ParameterizedTest
  @EnumSource
  void aRequestBeforeStatusEndsTheSession(Stack stack) {
    Opening early = new Opening(StatusOverrides.NONE, false, headers(5));

    assertDisconnected(stack, PAIR.dial(stack, early, TIMEOUT), "0x10 subprotocol-error");
    assertThat(TestingPair.await(PAIR.dialer, NodeEvent.RequestEnded.class).outcome())
        .isEqualTo("disconnected");
  }

  @ParameterizedTest
  @EnumSource
  void silenceEndsTheSession(Stack stack) {
    PAIR.listener.behaviour(Behaviour.DEFAULT.withStatusTimeout(SHORT));
    Opening silent = new Opening(StatusOverrides.NONE, true, List.of());

    assertDisconnected(stack, PAIR.dial(stack, silent, TIMEOUT), "0x0b ping-timeout");
  }

  @ParameterizedTest
  @EnumSource
  void silenceTimesOutWhenThePeerPutsUpWithIt(Stack stack) {
    Opening silent = new Opening(StatusOverrides.NONE, true, List.of());

    assertThat(PAIR.dial(stack, silent, SHORT)).isInstanceOf(Outcome.TimedOut.class);
  }

  @ParameterizedTest
  @EnumSource
  void nobodyThereIsARefusal(Stack stack) throws IOException {
    int port = closedPort();
    PeerAddress address = at(PAIR.listener.addresses().get(stack.offered()), port);
    Outcome outcome =
        PAIR.dialer
            .connect(
                new Dial(stack.offered(), address, TestingPair.ETH_68, Opening.PROPER, TIMEOUT))
            .outcome();

    assertThat(outcome)
        .isEqualTo(
            new Outcome.Refused(
                Optional.empty(), "127.0.0.1:%d: connection refused".formatted(port)));
  }

  @ParameterizedTest
  @EnumSource
  void anotherIdentityThanExpectedIsNotTalkedTo(Stack stack) {
    PeerAddress own = PAIR.dialer.addresses().get(stack.offered());
    PeerAddress address = at(own, PAIR.listener.addresses().get(stack.offered()).port());
    Outcome outcome =
        PAIR.dialer
            .connect(
                new Dial(stack.offered(), address, TestingPair.ETH_68, Opening.PROPER, TIMEOUT))
            .outcome();

    assertThat(outcome).isInstanceOf(Outcome.Disconnected.class);
  }

  @Test
  void aPeerThatSharesNoVersionIsRefusedOverStreams() {
    Dial dial =
        new Dial(
            Stack.MPLEX.offered(),
            PAIR.listener.addresses().get(Stack.MPLEX.offered()),
            List.of(1),
            Opening.PROPER,
            TIMEOUT);

    assertThat(PAIR.dialer.connect(dial).outcome()).isInstanceOf(Outcome.Disconnected.class);
  }

  private static void assertDisconnected(Stack stack, Outcome outcome, String reason) {
    assertThat(outcome)
        .isInstanceOfSatisfying(
            Outcome.Disconnected.class,
            disconnected ->
                assertThat(disconnected.reason())
                    .isEqualTo(stack == Stack.RLPX ? Optional.of(reason) : Optional.empty()));
    assertThat(TestingPair.await(PAIR.listener, NodeEvent.SessionClosed.class).by())
        .isEqualTo(By.LOCAL);
  }

  private static PeerAddress at(PeerAddress address, int port) {
    String text = address.toString().replaceFirst("(tcp/|127\\.0\\.0\\.1:)\\d+", "$1" + port);
    Stack stream = text.contains("/ws/") ? Stack.WS_MPLEX : Stack.MPLEX;
    Stack form = text.startsWith("enode") ? Stack.RLPX : stream;
    return form.offered().parse(text);
  }

  private static int closedPort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
