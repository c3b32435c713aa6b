package org.twinwire.refnode.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twinwire.refnode.node.TestingPair.TIMEOUT;
import static org.twinwire.refnode.node.TestingPair.events;
import static org.twinwire.refnode.node.TestingPair.headers;

import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.tuweni.bytes.Bytes32;
import org.apache.tuweni.units.bigints.UInt64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.twinwire.refnode.behaviour.AnswerOrder;
import org.twinwire.refnode.behaviour.Behaviour;
import org.twinwire.refnode.behaviour.LifeCycle;
import org.twinwire.refnode.behaviour.Negotiating;
import org.twinwire.refnode.chain.Block;
import org.twinwire.refnode.chain.TestingChain;
import org.twinwire.refnode.events.By;
import org.twinwire.refnode.events.NodeEvent;
import org.twinwire.refnode.session.Opening;
import org.twinwire.refnode.session.Outcome;
import org.twinwire.refnode.session.Request;
import org.twinwire.wire.eth.EthMessage;
import org.twinwire.wire.eth.EthRequest;
import org.twinwire.wire.eth.GetBlockBodies;
import org.twinwire.wire.eth.NewBlockHashes;

class ConversationTest {

  @RegisterExtension static final TestingPair PAIR = new TestingPair();

  @ParameterizedTest
  @EnumSource
  void exchangesStatus(Stack stack) {
    Outcome.Connected connected = (Outcome.Connected) PAIR.dial(stack, Opening.PROPER, TIMEOUT);

    assertThat(connected.session()).isEqualTo("s1");
    assertThat(connected.eth()).isEqualTo(68);
    assertThat(connected.status().head())
        .isEqualTo(PAIR.listener.chain().head().hash().toHexString());
    assertThat(connected.status().networkId()).isEqualTo("1337");
  }

  @ParameterizedTest
  @EnumSource
  void answersHeaders(Stack stack) {
    Outcome outcome =
        ask(stack, RequestMode.SEQUENTIAL, List.of(headers(5, 3, TIMEOUT))).getFirst();

    assertThat(outcome)
        .isInstanceOfSatisfying(
            Outcome.Answered.class,
            answered -> {
              assertThat(answered.numbers()).containsExactly("5", "6", "7");
              assertThat(answered.hashes().getFirst()).isEqualTo(hash(5));
              assertThat(answered.requestId()).isEqualTo("1");
            });
  }

  @ParameterizedTest
  @EnumSource
  void answersBodies(Stack stack) {
    Block block = TestingChain.block(PAIR.listener.chain(), 7);
    EthRequest question = new GetBlockBodies(UInt64.ZERO, List.of(Bytes32.ZERO, block.hash()));
    Request request = new Request(Optional.of(UInt64.MAX_VALUE), question, TIMEOUT);
    Outcome outcome = ask(stack, RequestMode.SEQUENTIAL, List.of(request)).getFirst();

    assertThat(outcome)
        .isInstanceOfSatisfying(
            Outcome.Answered.class,
            answered -> {
              assertThat(answered.hashes())
                  .containsExactly(block.fields().transactionsRoot().toHexString());
              assertThat(answered.requestId()).isEqualTo("18446744073709551615");
            });
  }

  @ParameterizedTest
  @EnumSource
  void answersManyPipelinedRequestsOnceEach(Stack stack) {
    List<Request> requests =
        LongStream.range(0, 256).mapToObj(i -> headers(i % 30, 1, TIMEOUT)).toList();

    assertAnswered(ask(stack, RequestMode.PIPELINED, requests), 256);
    assertThat(deliveredAnswers()).isEqualTo(256);
  }

  @ParameterizedTest
  @EnumSource
  void answersManyPipelinedRequestsOnAStreamEach(Stack stack) {
    PAIR.behave(Behaviour.DEFAULT.with(LifeCycle.PER_REQUEST));
    List<Request> requests =
        LongStream.range(0, 64).mapToObj(i -> headers(i % 30, 1, TIMEOUT)).toList();

    assertAnswered(ask(stack, RequestMode.PIPELINED, requests), 64);
    assertThat(deliveredAnswers()).isEqualTo(64);
  }

  @ParameterizedTest
  @EnumSource
  void asksEachRequestAfterTheEndOfTheOneBefore(Stack stack) {
    assertAnswered(ask(stack, RequestMode.SEQUENTIAL, headers(1, 2, 3)), 3);

    List<String> course =
        TestingPair.events(PAIR.dialer, NodeEvent.class).stream()
            .flatMap(
                event ->
                    switch (event) {
                      case NodeEvent.RequestStarted asked ->
                          Stream.of("asked " + asked.requestId());
                      case NodeEvent.RequestEnded ended -> Stream.of("ended " + ended.requestId());
                      default -> Stream.<String>of();
                    })
            .toList();
    assertThat(course)
        .containsExactly("asked 1", "ended 1", "asked 2", "ended 2", "asked 3", "ended 3");
  }

  @ParameterizedTest
  @EnumSource
  void sendsABatchInOneWrite(Stack stack) {
    SessionCalls session = PAIR.connect(stack);
    int before = writes();

    assertAnswered(session.ask(RequestMode.ONE_WRITE, headers(1, 2, 3, 4, 5, 6)), 6);
    assertThat(writes() - before).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource
  void sendsNegotiationAndBatchInOneWriteWhenLazy(Stack stack) {
    PAIR.behave(Behaviour.DEFAULT.with(LifeCycle.PER_REQUEST).with(Negotiating.LAZY));
    SessionCalls session = PAIR.connect(stack);
    int before = writes();

    assertAnswered(session.ask(RequestMode.ONE_WRITE, headers(1, 2, 3, 4, 5, 6)), 6);
    assertThat(writes() - before).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource
  void tellsAnswersWithEqualIdsApartByTheirOrder(Stack stack) {
    EthRequest first = headers(3, 1, TIMEOUT).question();
    EthRequest second = headers(4, 1, TIMEOUT).question();
    Optional<UInt64> same = Optional.of(UInt64.ZERO);
    List<Outcome> outcomes =
        ask(
            stack,
            RequestMode.ONE_WRITE,
            List.of(new Request(same, first, TIMEOUT), new Request(same, second, TIMEOUT)));

    assertThat(numbers(outcomes)).containsExactly("3", "4");
  }

  @ParameterizedTest
  @EnumSource
  void findsTheRequestOfAnAnswerThatComesOutOfOrder(Stack stack) {
    PAIR.listener.behaviour(Behaviour.DEFAULT.with(AnswerOrder.SWAPPED_PAIRS));
    List<Outcome> outcomes = ask(stack, RequestMode.ONE_WRITE, headers(1, 2, 3));

    assertThat(numbers(outcomes)).containsExactly("1", "2", "3");
    assertThat(events(PAIR.dialer, NodeEvent.MessageDelivered.class).stream().skip(1))
        .extracting(event -> event.message().requestId().orElseThrow())
        .containsExactly("2", "1", "3");
  }

  @ParameterizedTest
  @EnumSource
  void syncs(Stack stack) {
    assertThat(PAIR.connect(stack).sync(TIMEOUT))
        .isInstanceOfSatisfying(
            Outcome.Done.class, done -> assertThat(done.blocks()).contains(TestingChain.HEAD));
  }

  @ParameterizedTest
  @EnumSource
  void announces(Stack stack) {
    Block block = PAIR.dialer.chain().head();
    EthMessage hashes =
        new NewBlockHashes(
            List.of(new NewBlockHashes.Announced(block.hash(), UInt64.valueOf(block.number()))));
    SessionCalls session = PAIR.connect(stack);

    assertThat(session.announce(hashes)).isInstanceOf(Outcome.Done.class);
    assertAnswered(session.ask(RequestMode.SEQUENTIAL, headers(1)), 1);
    assertThat(events(PAIR.listener, NodeEvent.MessageDelivered.class))
        .extracting(event -> event.message().code())
        .containsExactly(0, 1, 3);
  }

  @ParameterizedTest
  @EnumSource
  void letsTheListenerAskAsWell(Stack stack) {
    PAIR.behave(Behaviour.DEFAULT.with(LifeCycle.PER_REQUEST));
    SessionCalls dialing = PAIR.connect(stack);
    String session = TestingPair.await(PAIR.listener, NodeEvent.SessionOpened.class).session();

    assertAnswered(PAIR.listener.session(session).ask(RequestMode.SEQUENTIAL, headers(9)), 1);
    assertAnswered(dialing.ask(RequestMode.SEQUENTIAL, headers(9)), 1);
  }

  @ParameterizedTest
  @EnumSource
  void closesForGood(Stack stack) {
    SessionCalls session = PAIR.connect(stack);

    assertThat(session.close()).isInstanceOf(Outcome.Done.class);
    assertThat(TestingPair.await(PAIR.dialer, NodeEvent.SessionClosed.class).by())
        .isEqualTo(By.LOCAL);
    assertThat(TestingPair.await(PAIR.listener, NodeEvent.SessionClosed.class).by())
        .isEqualTo(By.REMOTE);
    assertThat(session.ask(RequestMode.SEQUENTIAL, headers(1)).getFirst())
        .isInstanceOf(Outcome.Refused.class);
    assertThat(events(PAIR.dialer, NodeEvent.StreamReset.class)).isEmpty();
    assertThat(events(PAIR.listener, NodeEvent.StreamReset.class)).isEmpty();
  }

  /** A header, and nothing else. */
  @Test
  void saysGoodbyeOverYamux() {
    SessionCalls session = PAIR.connect(Stack.YAMUX_PLAINTEXT);
    long before = events(PAIR.dialer, NodeEvent.BytesWritten.class).getLast().to();
    session.close();

    assertThat(events(PAIR.dialer, NodeEvent.BytesWritten.class).getLast().to() - before)
        .isEqualTo(12);
  }

  @Test
  void tellsThePeerWhyOverRlpx() {
    PAIR.connect(Stack.RLPX).close();

    assertThat(TestingPair.await(PAIR.listener, NodeEvent.SessionClosed.class).reason())
        .contains("0x00 requested");
  }

  @ParameterizedTest
  @EnumSource
  void saysWhichBytesAMessageTakes(Stack stack) {
    assertAnswered(ask(stack, RequestMode.ONE_WRITE, headers(1, 2)), 2);
    List<NodeEvent.MessageSent> sent = events(PAIR.dialer, NodeEvent.MessageSent.class);
    long written = events(PAIR.dialer, NodeEvent.BytesWritten.class).getLast().to();

    assertThat(sent).hasSize(3);
    assertThat(sent).allMatch(event -> event.to() - event.from() >= event.message().size());
    assertThat(sent.get(1).to()).isEqualTo(sent.get(2).from());
    assertThat(sent.get(2).to()).isEqualTo(written);
    assertThat(events(PAIR.listener, NodeEvent.BytesRead.class).getLast().to()).isEqualTo(written);
  }

  private List<Outcome> ask(Stack stack, RequestMode mode, List<Request> requests) {
    return PAIR.connect(stack).ask(mode, requests);
  }

  private static int writes() {
    return events(PAIR.dialer, NodeEvent.BytesWritten.class).size();
  }

  private static long deliveredAnswers() {
    return events(PAIR.dialer, NodeEvent.MessageDelivered.class).stream()
        .filter(event -> event.message().code() == 4)
        .count();
  }

  private static void assertAnswered(List<Outcome> outcomes, int count) {
    assertThat(outcomes).hasSize(count).allMatch(Outcome.Answered.class::isInstance);
  }

  private static Stream<String> numbers(List<Outcome> outcomes) {
    return outcomes.stream().flatMap(outcome -> ((Outcome.Answered) outcome).numbers().stream());
  }

  private static String hash(long number) {
    return TestingChain.block(PAIR.listener.chain(), number).hash().toHexString();
  }
}
