package org.twinwire.refnode.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twinwire.refnode.node.TestingPair.TIMEOUT;
import static org.twinwire.refnode.node.TestingPair.events;
import static org.twinwire.refnode.node.TestingPair.headers;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.bytes.Bytes32;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.twinwire.refnode.adversary.AlteredPooledHashes;
import org.twinwire.refnode.adversary.PooledHashesMove;
import org.twinwire.refnode.behaviour.Behaviour;
import org.twinwire.refnode.behaviour.Fault;
import org.twinwire.refnode.behaviour.PoolKind;
import org.twinwire.refnode.chain.Pool;
import org.twinwire.refnode.chain.TestingChain;
import org.twinwire.refnode.events.MessageNote;
import org.twinwire.refnode.events.NodeEvent;
import org.twinwire.refnode.fault.AskTwice;
import org.twinwire.refnode.fault.EchoTransactions;
import org.twinwire.refnode.fault.IgnorePooledHashes;
import org.twinwire.refnode.rlp.RlpItem;
import org.twinwire.refnode.session.Outcome;

/** How a pool that starts empty gets its transactions. */
class TransactionsTest {

  @RegisterExtension static final TestingPair PAIR = new TestingPair();

  private static final Behaviour EMPTY = Behaviour.DEFAULT.with(PoolKind.EMPTY);
  private static final List<Bytes32> POOL = pool();
  private static final int TRANSACTIONS = 0x02;
  private static final int ASK = 0x09;

  @BeforeEach
  void bothStartEmpty() {
    PAIR.behave(EMPTY);
  }

  @ParameterizedTest
  @EnumSource
  void takesWhatIsSentWholeAndAsksForNothing(Stack stack) {
    SessionCalls dialer = PAIR.connect(stack);

    assertThat(dialer.send(whole(POOL.subList(0, 3)))).isInstanceOf(Outcome.Done.class);

    awaitPool(PAIR.listener, POOL.subList(0, 3));
    settle(dialer);
    assertThat(sent(PAIR.listener)).containsExactly(0, 4);
  }

  @ParameterizedTest
  @EnumSource
  void fetchesWhatIsAnnounced(Stack stack) {
    PAIR.connect(stack).send(hashes(POOL));

    awaitPool(PAIR.listener, POOL);
    assertThat(asked(PAIR.listener)).containsExactlyElementsOf(texts(POOL));
  }

  @ParameterizedTest
  @ValueSource(ints = {66, 67, 68, 69})
  void fetchesWhatIsAnnouncedInTheLayoutOfEveryVersion(int version) {
    PAIR.connect(Stack.MPLEX, List.of(version)).send(hashes(POOL));

    awaitPool(PAIR.listener, POOL);
  }

  @ParameterizedTest
  @EnumSource
  void fetchesNothingThatItHasOrIsBeingSent(Stack stack) {
    SessionCalls dialer = PAIR.connect(stack);

    dialer.send(whole(POOL.subList(0, 5)));
    dialer.send(hashes(POOL.subList(0, 10)));
    dialer.send(hashes(POOL.subList(0, 10)));

    awaitPool(PAIR.listener, POOL.subList(0, 10));
    settle(dialer);
    assertThat(asked(PAIR.listener)).containsExactlyElementsOf(texts(POOL.subList(5, 10)));
  }

  @Test
  void asksFor256AtATimeAndGoesOnBehindWhatNobodyHas() {
    List<Bytes32> gone =
        IntStream.range(1, 600).mapToObj(i -> Bytes32.leftPad(Bytes.ofUnsignedInt(i))).toList();
    SessionCalls dialer = PAIR.connect(Stack.YAMUX);

    dialer.send(hashes(Stream.concat(gone.stream(), POOL.stream()).toList()));

    awaitPool(PAIR.listener, POOL);
    assertThat(named(PAIR.listener, ASK)).extracting(List::size).containsExactly(256, 256, 107);
  }

  @ParameterizedTest
  @EnumSource
  void passesOnToOtherSessionsAndNotBack(Stack stack) {
    SessionCalls first = PAIR.connect(stack);
    PAIR.connect(stack);
    Awaitility.await()
        .until(() -> events(PAIR.listener, NodeEvent.MessageDelivered.class).size() == 2);

    first.send(whole(POOL.subList(0, 2)));

    awaitPool(PAIR.listener, POOL.subList(0, 2));
    Awaitility.await().until(() -> named(PAIR.listener, TRANSACTIONS).size() == 1);
    settle(first);
    assertThat(events(PAIR.listener, NodeEvent.TransactionsNamed.class))
        .extracting(NodeEvent.TransactionsNamed::session)
        .containsExactly("s2");
    assertThat(events(PAIR.dialer, NodeEvent.TransactionsAdded.class)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void tellsNobodyWhoKnowsAlready(Stack stack) {
    SessionCalls first = PAIR.connect(stack);
    SessionCalls second = PAIR.connect(stack);

    second.send(hashes(POOL.subList(0, 2)));
    awaitPool(PAIR.listener, POOL.subList(0, 2));
    first.send(whole(POOL.subList(0, 4)));
    awaitPool(PAIR.listener, POOL.subList(0, 4));

    settle(first);
    settle(second);
    assertThat(named(PAIR.listener, TRANSACTIONS))
        .containsExactly(texts(POOL.subList(0, 2)), texts(POOL.subList(2, 4)));
  }

  @Test
  void asksForNothingThatItSentItself() {
    SessionCalls dialer = PAIR.connect(Stack.RLPX);
    dialer.send(whole(POOL.subList(0, 2)));
    awaitPool(PAIR.listener, POOL.subList(0, 2));

    PAIR.listener.session("s1").send(hashes(POOL.subList(0, 3)));

    settle(dialer);
    assertThat(asked(PAIR.dialer)).containsExactlyElementsOf(texts(POOL.subList(2, 3)));
  }

  @Test
  void aFixedPoolLeavesUnreadWhatComes() {
    PAIR.listener.behaviour(Behaviour.DEFAULT);
    SessionCalls dialer = PAIR.connect(Stack.RLPX);

    dialer.send(whole(POOL.subList(0, 2)));
    dialer.send(hashes(List.of(Bytes32.ZERO)));

    settle(dialer);
    assertThat(sent(PAIR.listener)).containsExactly(0, 4);
    assertThat(events(PAIR.listener, NodeEvent.TransactionsAdded.class)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = "PROPER", mode = EnumSource.Mode.EXCLUDE)
  void anAnnouncementThatIsWrongEndsTheSession(PooledHashesMove move) {
    for (Stack stack : Stack.values()) {
      PAIR.reset(1);
      PAIR.behave(EMPTY);
      PAIR.dialer.behaviour(EMPTY.with(new AlteredPooledHashes(move)));

      Outcome outcome = PAIR.connect(stack).sendToTheEnd(hashes(POOL.subList(0, 3)), TIMEOUT);

      assertThat(outcome).isInstanceOf(Outcome.Disconnected.class);
      assertThat(events(PAIR.listener, NodeEvent.TransactionsAdded.class)).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void aNodeThatAsksTwiceDoesSoOnce(Stack stack) {
    faulty(new AskTwice());
    SessionCalls dialer = PAIR.connect(stack);

    dialer.send(hashes(POOL.subList(0, 3)));

    Awaitility.await().until(() -> named(PAIR.listener, ASK).size() == 2);
    settle(dialer);
    assertThat(named(PAIR.listener, ASK))
        .containsExactly(texts(POOL.subList(0, 3)), texts(POOL.subList(0, 3)));
  }

  @ParameterizedTest
  @EnumSource
  void aNodeThatEchoesSendsBack(Stack stack) {
    faulty(new EchoTransactions());

    PAIR.connect(stack).send(whole(POOL.subList(0, 3)));

    Awaitility.await().until(() -> named(PAIR.listener, TRANSACTIONS).size() == 1);
    assertThat(named(PAIR.listener, TRANSACTIONS)).containsExactly(texts(POOL.subList(0, 3)));
  }

  @ParameterizedTest
  @EnumSource
  void aNodeThatIgnoresAnAnnouncementAsksForTheNextOne(Stack stack) {
    faulty(new IgnorePooledHashes());
    SessionCalls dialer = PAIR.connect(stack);

    dialer.send(hashes(POOL.subList(0, 3)));
    dialer.send(hashes(POOL.subList(3, 5)));

    awaitPool(PAIR.listener, POOL.subList(3, 5));
    settle(dialer);
    assertThat(asked(PAIR.listener)).containsExactlyElementsOf(texts(POOL.subList(3, 5)));
  }

  private static void faulty(Fault fault) {
    PAIR.listener.behaviour(EMPTY.with(fault));
  }

  private static Sending whole(List<Bytes32> hashes) {
    return new Sending(hashes, true);
  }

  private static Sending hashes(List<Bytes32> hashes) {
    return new Sending(hashes, false);
  }

  /** An answer proves that what was sent before has been read. */
  private static void settle(SessionCalls session) {
    assertThat(session.ask(RequestMode.SEQUENTIAL, headers(1)).getFirst())
        .isInstanceOf(Outcome.Answered.class);
  }

  private static void awaitPool(Node node, List<Bytes32> expected) {
    Awaitility.await()
        .atMost(TIMEOUT)
        .untilAsserted(
            () ->
                assertThat(
                        events(node, NodeEvent.TransactionsAdded.class).stream()
                            .flatMap(event -> event.hashes().stream()))
                    .containsExactlyElementsOf(texts(expected)));
  }

  private static List<Integer> sent(Node node) {
    return events(node, NodeEvent.MessageSent.class).stream()
        .map(NodeEvent.MessageSent::message)
        .map(MessageNote::code)
        .toList();
  }

  private static List<String> asked(Node node) {
    return named(node, ASK).stream().flatMap(List::stream).toList();
  }

  /** Of each message with this code that the node sent, the transactions it is about. */
  private static List<List<String>> named(Node node, int code) {
    return events(node, NodeEvent.TransactionsNamed.class).stream()
        .filter(event -> event.code() == code)
        .map(NodeEvent.TransactionsNamed::hashes)
        .toList();
  }

  private static List<String> texts(List<Bytes32> hashes) {
    return hashes.stream().map(Bytes::toHexString).toList();
  }

  private static List<Bytes32> pool() {
    try {
      Bytes content = Bytes.wrap(Files.readAllBytes(TestingChain.FOLDER.resolve("pool.rlp")));
      return RlpItem.sequence(content).stream().map(RlpItem::encoded).map(Pool::hash).toList();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
