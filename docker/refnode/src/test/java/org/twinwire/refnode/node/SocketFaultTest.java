package org.twinwire.refnode.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twinwire.refnode.node.FaultyPair.HEADERS;
import static org.twinwire.refnode.node.FaultyPair.bytesRead;
import static org.twinwire.refnode.node.FaultyPair.decoded;
import static org.twinwire.refnode.node.FaultyPair.delivered;
import static org.twinwire.refnode.node.FaultyPair.sent;
import static org.twinwire.refnode.node.FaultyPair.words;
import static org.twinwire.refnode.node.TestingPair.SHORT;
import static org.twinwire.refnode.node.TestingPair.events;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.tuweni.bytes.Bytes32;
import org.apache.tuweni.units.bigints.UInt64;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.twinwire.refnode.adversary.EndedSession;
import org.twinwire.refnode.adversary.Ending;
import org.twinwire.refnode.behaviour.Behaviour;
import org.twinwire.refnode.behaviour.LifeCycle;
import org.twinwire.refnode.behaviour.Negotiating;
import org.twinwire.refnode.events.By;
import org.twinwire.refnode.events.NodeEvent;
import org.twinwire.refnode.fault.ForgetReason;
import org.twinwire.refnode.fault.LoseOverread;
import org.twinwire.refnode.fault.PauseForGood;
import org.twinwire.refnode.fault.PlainFirstMessage;
import org.twinwire.refnode.fault.StopReading;
import org.twinwire.refnode.session.Opening;
import org.twinwire.refnode.session.Outcome;
import org.twinwire.refnode.session.Request;
import org.twinwire.wire.eth.EthRequest;
import org.twinwire.wire.eth.GetBlockBodies;

/** What a node loses that reads too much, too little, or not at all. */
class SocketFaultTest {

  private static final FaultyPair FAULTY = new FaultyPair();
  private static final Node DIALER = FAULTY.pair.dialer;
  private static final Node LISTENER = FAULTY.pair.listener;
  private static final int STATUS = 0;
  private static final int GET_HEADERS = 3;

  @AfterAll
  static void close() {
    FAULTY.close();
  }

  @ParameterizedTest
  @EnumSource
  void nothingIsReadBehindSoManyBytes(Stack stack) {
    FAULTY.listener(new StopReading(2000));
    SessionCalls session = FAULTY.pair.connect(stack);

    assertThat(words(session.ask(RequestMode.SEQUENTIAL, List.of(many(200), many(1)))))
        .last()
        .isEqualTo("TimedOut");
    assertThat(delivered(LISTENER, 5)).doesNotContain("2");
    assertThat(bytesRead(LISTENER))
        .isGreaterThanOrEqualTo(2000)
        .isLessThan(events(DIALER, NodeEvent.MessageSent.class).getLast().to());
  }

  @Test
  void aPeerSaysThatTheFirstMessageIsNotCompressed() {
    FAULTY.dialer(new PlainFirstMessage());

    FAULTY.pair.dial(Stack.RLPX, Opening.PROPER, TestingPair.TIMEOUT);
    assertThat(TestingPair.await(LISTENER, NodeEvent.SessionClosed.class).reason())
        .contains("local: snappy: got RLP as it stands (expected: a block)");
    assertThat(events(LISTENER, NodeEvent.MessageDecoded.class)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void aReaderThatPausesForGoodReadsNoFurtherAnswer(Stack stack) {
    FAULTY.dialer(new PauseForGood(1000));
    SessionCalls session = FAULTY.pair.connect(stack);

    assertThat(words(session.ask(RequestMode.SEQUENTIAL, List.of(many(1), many(100)))))
        .containsExactly("Answered", "TimedOut");
    assertThat(sent(LISTENER, 6)).containsExactly("1", "2");
    assertThat(decoded(DIALER, 6)).containsExactly("1");
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "RLPX")
  void whatFollowsANegotiationInTheSameDataIsLost(Stack stack) {
    Behaviour lazy = Behaviour.DEFAULT.with(LifeCycle.PER_REQUEST).with(Negotiating.LAZY);
    FAULTY.listener(new LoseOverread(2));
    DIALER.behaviour(lazy);
    LISTENER.behaviour(lazy.with(new LoseOverread(2)));
    SessionCalls session = FAULTY.pair.connect(stack);

    assertThat(words(session.ask(RequestMode.SEQUENTIAL, FaultyPair.headers(2))))
        .containsExactly("TimedOut", "Answered");
    assertThat(decoded(LISTENER, GET_HEADERS)).containsExactly("2");
    NodeEvent.MessageSent lost =
        events(DIALER, NodeEvent.MessageSent.class).stream()
            .filter(sent -> sent.message().code() == GET_HEADERS)
            .findFirst()
            .orElseThrow();
    assertThat(bytesRead(LISTENER)).isGreaterThanOrEqualTo(lost.to());
  }

  @Test
  void whatFollowsTheAckInTheSameReadIsLost() {
    FAULTY.dialer(new LoseOverread(1));
    Outcome outcome = FAULTY.pair.dial(Stack.RLPX, Opening.PROPER, SHORT);

    assertThat(outcome).isNotInstanceOf(Outcome.Connected.class);
    assertThat(sent(LISTENER, STATUS)).hasSize(1);
    assertThat(decoded(DIALER, STATUS)).isEmpty();
    assertThat(sent(LISTENER, HEADERS)).isEmpty();
  }

  @Test
  void theReasonOfADisconnectWithTheEndBehindItIsForgotten() {
    FAULTY.dialer(new ForgetReason());
    LISTENER.behaviour(Behaviour.DEFAULT.with(new EndedSession(Ending.ANSWER_DISCONNECT)));

    assertThat(words(FAULTY.askTogether(Stack.RLPX, 1))).containsExactly("Answered");
    NodeEvent.SessionClosed end = TestingPair.await(DIALER, NodeEvent.SessionClosed.class);
    assertThat(end.by()).isEqualTo(By.REMOTE);
    assertThat(end.reason()).isEmpty();
  }

  private static Request many(int hashes) {
    EthRequest question =
        new GetBlockBodies(UInt64.ZERO, Stream.generate(Bytes32::random).limit(hashes).toList());
    return new Request(Optional.empty(), question, SHORT);
  }
}
