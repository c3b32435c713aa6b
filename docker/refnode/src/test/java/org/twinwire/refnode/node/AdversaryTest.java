package org.twinwire.refnode.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.twinwire.refnode.node.TestingPair.TIMEOUT;
import static org.twinwire.refnode.node.TestingPair.headers;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.rlp.RLP;
import org.apache.tuweni.rlp.RLPReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.twinwire.refnode.adversary.AlteredFrame;
import org.twinwire.refnode.adversary.AlteredHandshake;
import org.twinwire.refnode.adversary.AlteredHello;
import org.twinwire.refnode.adversary.AlteredReply;
import org.twinwire.refnode.adversary.AlteredStatus;
import org.twinwire.refnode.adversary.CutWrites;
import org.twinwire.refnode.adversary.EndedSession;
import org.twinwire.refnode.adversary.Ending;
import org.twinwire.refnode.adversary.FrameMove;
import org.twinwire.refnode.adversary.HandshakeMove;
import org.twinwire.refnode.adversary.HelloMove;
import org.twinwire.refnode.adversary.Payloads;
import org.twinwire.refnode.adversary.Pipelined;
import org.twinwire.refnode.adversary.Pipelining;
import org.twinwire.refnode.adversary.RawMove;
import org.twinwire.refnode.adversary.ReplyMove;
import org.twinwire.refnode.adversary.StatusMove;
import org.twinwire.refnode.adversary.Writes;
import org.twinwire.refnode.behaviour.Behaviour;
import org.twinwire.refnode.behaviour.Misbehaviour;
import org.twinwire.refnode.events.By;
import org.twinwire.refnode.events.NodeEvent;
import org.twinwire.refnode.events.Role;
import org.twinwire.refnode.session.Opening;
import org.twinwire.refnode.session.Outcome;
import org.twinwire.refnode.session.StatusOverrides;
import org.twinwire.refnode.vocabulary.NotOffered;
import org.twinwire.wire.eth.Message;
import org.twinwire.wire.rlpx.frame.Frame;

/** Each move against a node that keeps the rules. */
class AdversaryTest {

  @RegisterExtension static final TestingPair PAIR = new TestingPair();
  private static final Set<HandshakeMove> LENIENT_HANDSHAKES =
      EnumSet.of(
          HandshakeMove.PROPER,
          HandshakeMove.VERSION_56,
          HandshakeMove.EXTRA_ITEMS,
          HandshakeMove.TRAILING_JUNK,
          HandshakeMove.SIZE_2048);
  private static final Set<HelloMove> LENIENT_HELLOS =
      EnumSet.of(
          HelloMove.PROPER,
          HelloMove.VERSION_4,
          HelloMove.VERSION_22,
          HelloMove.EXTRA_ITEMS,
          HelloMove.SIZE_2048,
          HelloMove.OFFER_MANY);
  private static final Set<FrameMove> LENIENT_FRAMES =
      EnumSet.of(FrameMove.PROPER, FrameMove.HEADER_DATA_1);

  private static Behaviour hostile(Misbehaviour misbehaviour) {
    return Behaviour.DEFAULT.with(misbehaviour);
  }

  static Stream<Arguments> sidesAndHandshakes() {
    return sides(HandshakeMove.values());
  }

  static Stream<Arguments> sidesAndHellos() {
    return sides(HelloMove.values());
  }

  private static <T> Stream<Arguments> sides(T[] moves) {
    return Stream.of(Role.values())
        .flatMap(side -> Stream.of(moves).map(move -> Arguments.of(side, move)));
  }

  @ParameterizedTest
  @MethodSource("sidesAndHandshakes")
  void aHandshakeStandsOnlyIfWhatIsWrongIsToBeIgnored(Role side, HandshakeMove move) {
    node(side).behaviour(hostile(new AlteredHandshake(move)));

    assertStands(LENIENT_HANDSHAKES.contains(move), dial(Stack.RLPX));
  }

  @ParameterizedTest
  @MethodSource("sidesAndHellos")
  void aHelloIsTakenOnlyIfWhatIsWrongIsToBeIgnored(Role side, HelloMove move) {
    node(side).behaviour(hostile(new AlteredHello(move)));

    assertStands(LENIENT_HELLOS.contains(move), dial(Stack.RLPX));
  }

  @ParameterizedTest
  @EnumSource
  void aFrameThatProvesNothingEndsTheSessionUndelivered(FrameMove move) {
    PAIR.dialer.behaviour(hostile(new AlteredFrame(move)));

    Outcome outcome = PAIR.connect(Stack.RLPX).ask(RequestMode.SEQUENTIAL, headers(5)).getFirst();

    assertThat(outcome)
        .isInstanceOf(
            LENIENT_FRAMES.contains(move) ? Outcome.Answered.class : Outcome.Disconnected.class);
    long delivered =
        TestingPair.events(PAIR.listener, NodeEvent.MessageDelivered.class).stream()
            .filter(event -> event.message().code() == 3)
            .count();
    assertThat(delivered).isEqualTo(LENIENT_FRAMES.contains(move) ? 1 : 0);
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"PROPER", "AFTER_PINGS"})
  void aStatusInAnotherLayoutEndsTheSession(StatusMove move) {
    for (Stack stack : EnumSet.of(Stack.RLPX, Stack.MPLEX)) {
      for (List<Integer> versions : List.of(TestingPair.ETH_68, TestingPair.ETH_69)) {
        PAIR.reset(2);
        PAIR.dialer.behaviour(hostile(new AlteredStatus(move)));

        assertThat(PAIR.dial(stack, versions, Opening.PROPER, TIMEOUT))
            .isInstanceOf(Outcome.Disconnected.class);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void aHundredPingsInFrontOfStatusAreAnswered(Role side) {
    (side == Role.DIALER ? PAIR.dialer : PAIR.listener)
        .behaviour(hostile(new AlteredStatus(StatusMove.AFTER_PINGS)));

    assertStands(true, PAIR.dial(Stack.RLPX, Opening.PROPER, TIMEOUT));
  }

  static Stream<Arguments> stacksAndReplies() {
    return Stream.of(Stack.values())
        .flatMap(
            stack ->
                EnumSet.of(ReplyMove.OTHER_ID, ReplyMove.ONE_MORE, ReplyMove.OTHER_KIND).stream()
                    .map(move -> Arguments.of(stack, move)));
  }

  @ParameterizedTest
  @MethodSource("stacksAndReplies")
  void anAnswerThatWasNotAskedForEndsTheSession(Stack stack, ReplyMove move) {
    PAIR.listener.behaviour(hostile(new AlteredReply(move)));

    assertThat(PAIR.connect(stack).ask(RequestMode.SEQUENTIAL, headers(5)).getFirst())
        .isInstanceOfSatisfying(
            Outcome.Disconnected.class,
            end -> assertThat(end.reason().orElseThrow()).startsWith("local: Block"));
    assertThat(TestingPair.await(PAIR.dialer, NodeEvent.SessionClosed.class).by())
        .isEqualTo(By.LOCAL);
  }

  @Test
  void onlyTheFirstAnswerIsAnother() {
    PAIR.dialer.behaviour(hostile(new AlteredReply(ReplyMove.ONE_MORE)));

    assertThat(PAIR.connect(Stack.RLPX).ask(RequestMode.SEQUENTIAL, headers(5, 6)))
        .allSatisfy(outcome -> assertThat(outcome).isInstanceOf(Outcome.Answered.class));
  }

  @ParameterizedTest
  @ValueSource(ints = {66, 67, 69})
  void anEagerListenerHopesForTheVersionItIsTold(int version) {
    PAIR.listener.behaviour(hostile(new Pipelined(Pipelining.FULL, version)));

    assertThat(PAIR.dial(Stack.RLPX, List.of(version), Opening.PROPER, TIMEOUT))
        .isInstanceOf(Outcome.Connected.class);
    PAIR.reset(2);
    PAIR.listener.behaviour(hostile(new Pipelined(Pipelining.FULL, 68)));
    assertThat(PAIR.dial(Stack.RLPX, List.of(version), Opening.PROPER, TIMEOUT))
        .isInstanceOf(Outcome.Disconnected.class);
  }

  @Test
  void overRlpxAnAnswerInFrontOfAResetArrives() {
    PAIR.listener.behaviour(hostile(new EndedSession(Ending.ANSWER_RESET)));

    assertThat(PAIR.connect(Stack.RLPX).ask(RequestMode.ONE_WRITE, headers(5, 6)))
        .allSatisfy(outcome -> assertThat(outcome).isInstanceOf(Outcome.Answered.class));
    assertThat(TestingPair.await(PAIR.listener, NodeEvent.SessionClosed.class).by())
        .isEqualTo(By.LOCAL);
    assertThat(TestingPair.await(PAIR.dialer, NodeEvent.SessionClosed.class).reason())
        .hasValueSatisfying(reason -> assertThat(reason).containsIgnoringCase("reset"));
  }

  @ParameterizedTest
  @EnumSource
  void anOpeningWithoutWaitingIsTakenOnEveryStack(Stack stack) {
    PAIR.behave(hostile(new Pipelined(Pipelining.FULL)));
    Opening opening = new Opening(StatusOverrides.NONE, false, List.of(), headers(5, 6));

    assertThat(PAIR.dial(stack, opening, TIMEOUT)).isInstanceOf(Outcome.Connected.class);
    assertThat(TestingPair.await(PAIR.dialer, NodeEvent.RequestEnded.class).outcome())
        .isEqualTo("answered");
  }

  @ParameterizedTest
  @EnumSource(names = {"MPLEX_PLAINTEXT", "YAMUX_PLAINTEXT"})
  void overPlaintextTheWholeOpeningIsOneWrite(Stack stack) {
    PAIR.dialer.behaviour(hostile(new Pipelined(Pipelining.FULL)));

    PAIR.connect(stack);

    NodeEvent.MessageSent status = TestingPair.await(PAIR.dialer, NodeEvent.MessageSent.class);
    NodeEvent.BytesWritten first = TestingPair.await(PAIR.dialer, NodeEvent.BytesWritten.class);
    assertThat(first.from()).isZero();
    assertThat(first.to()).isEqualTo(status.to());
  }

  @Test
  void overRlpxAckHelloAndStatusAreOneWrite() {
    PAIR.listener.behaviour(hostile(new Pipelined(Pipelining.FULL)));

    PAIR.connect(Stack.RLPX);

    NodeEvent.MessageSent status = TestingPair.await(PAIR.listener, NodeEvent.MessageSent.class);
    NodeEvent.BytesWritten first = TestingPair.await(PAIR.listener, NodeEvent.BytesWritten.class);
    assertThat(first.from()).isZero();
    assertThat(first.to()).isEqualTo(status.to());
  }

  @ParameterizedTest
  @EnumSource
  void anAnswerInOneWriteWithTheEndIsNotLost(Stack stack) {
    for (Ending ending : EnumSet.of(Ending.ANSWER_DISCONNECT, Ending.ANSWER_FIN)) {
      PAIR.reset(3);
      PAIR.listener.behaviour(hostile(new EndedSession(ending)));

      assertThat(PAIR.connect(stack).ask(RequestMode.ONE_WRITE, headers(5, 6)))
          .hasSize(2)
          .allSatisfy(outcome -> assertThat(outcome).isInstanceOf(Outcome.Answered.class));
    }
  }

  @ParameterizedTest
  @EnumSource
  void aRequesterThatEndsItsDirectionReadsTheAnswer(Stack stack) {
    PAIR.dialer.behaviour(hostile(new EndedSession(Ending.HALF_CLOSE)));

    assertThat(PAIR.connect(stack).ask(RequestMode.SEQUENTIAL, headers(5)).getFirst())
        .isInstanceOf(Outcome.Answered.class);
  }

  @ParameterizedTest
  @EnumSource
  void bytesOneByOneAreTheSameConversation(Stack stack) {
    PAIR.behave(hostile(new CutWrites(Writes.OCTET)));

    assertThat(PAIR.connect(stack).ask(RequestMode.SEQUENTIAL, headers(5)).getFirst())
        .isInstanceOf(Outcome.Answered.class);
  }

  @ParameterizedTest
  @EnumSource
  void aRawMessageThatIsNoneEndsTheSession(Stack stack) {
    RawMove move = new RawMove.Eth(new Message(3, Bytes.fromHexString("0xc882000dc401018080")));

    assertThat(PAIR.connect(stack).rawToTheEnd(move, TIMEOUT))
        .isInstanceOf(Outcome.Disconnected.class);
  }

  @ParameterizedTest
  @EnumSource
  void aRawMessageThatIsFineDoesNot(Stack stack) {
    RawMove move = new RawMove.Eth(new Message(2, Payloads.list(1000)));

    assertThat(PAIR.connect(stack).rawToTheEnd(move, Duration.ofMillis(200)))
        .isInstanceOf(Outcome.TimedOut.class);
  }

  @ParameterizedTest
  @EnumSource
  void anAnswerThatNobodyAskedForEndsTheSession(Stack stack) {
    RawMove move = new RawMove.Eth(new Message(4, Bytes.fromHexString("0xc207c0")));

    assertThat(PAIR.connect(stack).rawToTheEnd(move, TIMEOUT))
        .isInstanceOf(Outcome.Disconnected.class);
  }

  @Test
  void aDisconnectWithABareNumberEndsTheSession() {
    RawMove move = new RawMove.P2p(new Frame(1, Bytes.of(4), true));

    assertThat(PAIR.connect(Stack.RLPX).rawToTheEnd(move, TIMEOUT))
        .isInstanceOf(Outcome.Disconnected.class);
    assertThat(TestingPair.await(PAIR.listener, NodeEvent.SessionClosed.class).reason())
        .contains("0x04 too-many-peers");
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "RLPX")
  void anAnswerInOneWriteWithTheResetOfItsStreamIsNotLost(Stack stack) {
    PAIR.listener.behaviour(hostile(new EndedSession(Ending.ANSWER_RESET)));

    assertThat(PAIR.connect(stack).ask(RequestMode.SEQUENTIAL, headers(5)).getFirst())
        .isInstanceOf(Outcome.Answered.class);
    TestingPair.await(PAIR.dialer, NodeEvent.StreamReset.class);
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "RLPX")
  void aRawFrameThatIsNoneEndsTheSession(Stack stack) {
    RawMove move = new RawMove.InFrame(Bytes.fromHexString("0x07ffffffff7f"));

    assertThat(PAIR.connect(stack).rawToTheEnd(move, TIMEOUT))
        .isInstanceOf(Outcome.Disconnected.class);
  }

  @ParameterizedTest
  @EnumSource(names = {"YAMUX", "YAMUX_PLAINTEXT"})
  void whoGoesAwayOverAFrameSaysWhy(Stack stack) {
    RawMove move = new RawMove.InFrame(Bytes.fromHexString("0x07"));

    PAIR.connect(stack).rawToTheEnd(move, TIMEOUT);

    assertThat(TestingPair.await(PAIR.dialer, NodeEvent.SessionClosed.class).reason())
        .contains("0x01 protocol-error");
    assertThat(TestingPair.await(PAIR.listener, NodeEvent.SessionClosed.class).reason())
        .contains("local: version: 7 (expected: 0)");
  }

  @Test
  void streamsHaveNoMessagesBelowEth() {
    SessionCalls session = PAIR.connect(Stack.MPLEX);

    assertThatThrownBy(() -> session.raw(new RawMove.P2p(new Frame(1, Bytes.of(4), true))))
        .isInstanceOf(NotOffered.class)
        .hasMessageContaining("rlpx");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 56, 58, 59, 60, 257, 261, 300, 65_543, 70_000, 10_485_761})
  void aGeneratedListHasTheSizeThatIsWantedAndFewItems(int size) {
    Bytes list = Payloads.list(size);

    assertThat(list.size()).isEqualTo(size);
    int items = RLP.decodeList(list, AdversaryTest::items);
    assertThat(items).isLessThanOrEqualTo(2);
  }

  private static int items(RLPReader list) {
    int items = 0;
    for (; !list.isComplete(); items++) {
      list.readValue();
    }
    return items;
  }

  private static Node node(Role role) {
    return role == Role.DIALER ? PAIR.dialer : PAIR.listener;
  }

  private static Outcome dial(Stack stack) {
    return PAIR.dial(stack, Opening.PROPER, TIMEOUT);
  }

  private static void assertStands(boolean stands, Outcome outcome) {
    assertThat(outcome).isInstanceOf(stands ? Outcome.Connected.class : Outcome.Disconnected.class);
  }
}
