package org.twinwire.refnode.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twinwire.refnode.node.FaultyPair.HEADERS;
import static org.twinwire.refnode.node.FaultyPair.delivered;
import static org.twinwire.refnode.node.FaultyPair.sent;
import static org.twinwire.refnode.node.FaultyPair.warnings;
import static org.twinwire.refnode.node.FaultyPair.words;
import static org.twinwire.refnode.node.RequestMode.SEQUENTIAL;
import static org.twinwire.refnode.node.TestingPair.SHORT;

import java.util.List;
import java.util.Optional;
import org.apache.tuweni.bytes.Bytes32;
import org.apache.tuweni.units.bigints.UInt64;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.twinwire.refnode.behaviour.AnswerOrder;
import org.twinwire.refnode.behaviour.Behaviour;
import org.twinwire.refnode.behaviour.LifeCycle;
import org.twinwire.refnode.chain.TestingChain;
import org.twinwire.refnode.events.NodeEvent;
import org.twinwire.refnode.fault.CloseOvertakes;
import org.twinwire.refnode.fault.DuplicateAnswer;
import org.twinwire.refnode.fault.LateAnswer;
import org.twinwire.refnode.fault.LimitBeforeFirst;
import org.twinwire.refnode.fault.MatchByCode;
import org.twinwire.refnode.fault.OldReceipts;
import org.twinwire.refnode.fault.StreamLimiter;
import org.twinwire.refnode.fault.SwallowAnswer;
import org.twinwire.refnode.fault.SwapIds;
import org.twinwire.refnode.session.Outcome;
import org.twinwire.refnode.session.Request;
import org.twinwire.wire.eth.GetReceipts;

/** What faults of a node that answers, or asks, do to the requests. */
class AnsweringFaultTest {

  private static final FaultyPair FAULTY = new FaultyPair();
  private static final Node DIALER = FAULTY.pair.dialer;
  private static final Node LISTENER = FAULTY.pair.listener;

  @AfterAll
  static void close() {
    FAULTY.close();
  }

  @ParameterizedTest
  @EnumSource
  void aSwallowedAnswerIsNeverSent(Stack stack) {
    FAULTY.listener(new SwallowAnswer(2));

    assertThat(words(FAULTY.askTogether(stack, 3)))
        .containsExactly("Answered", "TimedOut", "Answered");
    assertThat(sent(LISTENER, HEADERS)).containsExactly("1", "3");
  }

  @ParameterizedTest
  @EnumSource
  void aDuplicateAnswerIsSentAndDeliveredTwice(Stack stack) {
    FAULTY.listener(new DuplicateAnswer(1));

    assertThat(words(FAULTY.askTogether(stack, 2))).containsOnly("Answered");
    assertThat(sent(LISTENER, HEADERS)).containsExactly("1", "1", "2");
    assertThat(delivered(DIALER, HEADERS)).containsExactly("1", "1", "2");
    assertThat(warnings(DIALER)).singleElement().asString().contains("with id 1");
  }

  @ParameterizedTest
  @EnumSource
  void swappedIdsLeadAnswersToEachOthersRequests(Stack stack) {
    FAULTY.listener(new SwapIds(1));

    assertThat(numbers(FAULTY.askTogether(stack, 3))).containsExactly("1", "0", "2");
    assertThat(sent(LISTENER, HEADERS)).containsExactly("2", "1", "3");
  }

  @ParameterizedTest
  @EnumSource
  void answersMatchedByCodeGoToTheOldestRequest(Stack stack) {
    FAULTY.dialer(new MatchByCode());
    LISTENER.behaviour(Behaviour.DEFAULT.with(AnswerOrder.SWAPPED_PAIRS));

    assertThat(numbers(FAULTY.askTogether(stack, 2))).containsExactly("1", "0");
    assertThat(sent(LISTENER, HEADERS)).containsExactly("2", "1");
  }

  @ParameterizedTest
  @EnumSource
  void aLateAnswerComesWhenItsRequestIsOver(Stack stack) {
    FAULTY.listener(new LateAnswer(1, SHORT.plusMillis(50)));

    assertThat(words(FAULTY.askTogether(stack, 2))).containsExactly("TimedOut", "Answered");
    Awaitility.await()
        .untilAsserted(() -> assertThat(delivered(DIALER, HEADERS)).containsExactly("2", "1"));
  }

  @ParameterizedTest
  @EnumSource
  void aCloseOvertakesTheLastAnswer(Stack stack) {
    FAULTY.listener(new CloseOvertakes(2));

    assertThat(words(FAULTY.askTogether(stack, 2))).containsExactly("Answered", "Disconnected");
    assertThat(sent(LISTENER, HEADERS)).containsExactly("1");
    assertThat(TestingPair.await(LISTENER, NodeEvent.SessionClosed.class).by().name())
        .isEqualTo("LOCAL");
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "RLPX")
  void aCloseOvertakesTheAnswerOfAStreamOfItsOwn(Stack stack) {
    FAULTY.listener(new CloseOvertakes(1));
    Behaviour perRequest = Behaviour.DEFAULT.with(LifeCycle.PER_REQUEST);
    DIALER.behaviour(perRequest);
    LISTENER.behaviour(perRequest.with(new CloseOvertakes(1)));
    SessionCalls session = FAULTY.pair.connect(stack);

    assertThat(words(session.ask(RequestMode.SEQUENTIAL, FaultyPair.headers(2))))
        .containsExactly("TimedOut", "Answered");
    assertThat(sent(LISTENER, HEADERS)).containsExactly("2");
    assertThat(TestingPair.events(DIALER, NodeEvent.StreamClosed.class))
        .filteredOn(closed -> closed.stream().equals("dialer-1"))
        .extracting(closed -> closed.by().name())
        .containsExactly("LOCAL", "REMOTE");
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "RLPX")
  void tooManyNewStreamsAreNeverAnswered(Stack stack) {
    Behaviour perRequest = Behaviour.DEFAULT.with(LifeCycle.PER_REQUEST);
    FAULTY.listener(new StreamLimiter(3));
    DIALER.behaviour(perRequest);
    LISTENER.behaviour(perRequest.with(new StreamLimiter(3)));
    SessionCalls session = FAULTY.pair.connect(stack);
    List<Outcome> outcomes = session.ask(RequestMode.PIPELINED, FaultyPair.headers(4));

    assertThat(words(outcomes)).containsExactly("Answered", "Answered", "TimedOut", "TimedOut");
    assertThat(TestingPair.events(LISTENER, NodeEvent.StreamOpened.class)).hasSize(3);
    assertThat(warnings(LISTENER)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void aLimitBeforeTheFirstItemLeavesAnAnswerEmpty(Stack stack) {
    FAULTY.listener(new LimitBeforeFirst(100));

    assertThat(FAULTY.askTogether(stack, 2))
        .extracting(outcome -> ((Outcome.Answered) outcome).count())
        .containsExactly(0, 0);
  }

  @ParameterizedTest
  @EnumSource
  void oldReceiptsEndASessionSince69Only(Stack stack) {
    FAULTY.listener(new OldReceipts());

    assertThat(words(FAULTY.pair.connect(stack, TestingPair.ETH_68).ask(SEQUENTIAL, receipts())))
        .containsExactly("Answered");
    assertThat(words(FAULTY.pair.connect(stack, TestingPair.ETH_69).ask(SEQUENTIAL, receipts())))
        .containsExactly("Disconnected");
    assertThat(TestingPair.await(DIALER, NodeEvent.SessionClosed.class).reason())
        .hasValue("local: receipts: got a bloom filter (expected: none since eth/69)");
  }

  private static List<Request> receipts() {
    List<Bytes32> hashes = List.of(TestingChain.block(LISTENER.chain(), 9).hash());
    return List.of(
        new Request(Optional.empty(), new GetReceipts(UInt64.ZERO, hashes), TestingPair.TIMEOUT));
  }

  private static List<String> numbers(List<Outcome> outcomes) {
    return outcomes.stream()
        .map(Outcome.Answered.class::cast)
        .map(answered -> answered.numbers().getFirst())
        .toList();
  }
}
