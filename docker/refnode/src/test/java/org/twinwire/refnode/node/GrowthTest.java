package org.twinwire.refnode.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twinwire.refnode.node.TestingPair.ETH_68;
import static org.twinwire.refnode.node.TestingPair.ETH_69;
import static org.twinwire.refnode.node.TestingPair.TIMEOUT;
import static org.twinwire.refnode.node.TestingPair.events;
import static org.twinwire.refnode.node.TestingPair.headers;

import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.twinwire.refnode.adversary.AlteredAnnouncement;
import org.twinwire.refnode.adversary.AnnouncedMove;
import org.twinwire.refnode.behaviour.Behaviour;
import org.twinwire.refnode.behaviour.Fault;
import org.twinwire.refnode.events.NodeEvent;
import org.twinwire.refnode.fault.CountAnnouncement;
import org.twinwire.refnode.fault.DropAnnouncement;
import org.twinwire.refnode.fault.IgnoreBranch;
import org.twinwire.refnode.growth.Announcing;
import org.twinwire.refnode.growth.MineOrder;
import org.twinwire.refnode.session.Outcome;

/** Blocks that one node mines and the other imports. The chain folder ends at block 30. */
class GrowthTest {

  @RegisterExtension static final TestingPair PAIR = new TestingPair();

  private static final int NEW_BLOCK = 7;

  @ParameterizedTest
  @EnumSource
  void importsWholeBlocksWithoutAsking(Stack stack) {
    PAIR.connect(stack, ETH_68);

    mine(3, Announcing.BLOCKS);

    awaitHead(PAIR.dialer, 33);
    assertThat(requests(PAIR.dialer)).isZero();
    assertThat(heads(PAIR.dialer)).containsExactly("31", "32", "33");
  }

  @ParameterizedTest
  @EnumSource
  void fetchesWhatItWasToldOfByHash(Stack stack) {
    PAIR.connect(stack, ETH_68);

    mine(3, Announcing.HASHES);

    awaitHead(PAIR.dialer, 33);
    assertThat(requests(PAIR.dialer)).as("headers and bodies of each").isEqualTo(6);
  }

  @ParameterizedTest
  @EnumSource
  void fetchesWhatARangeUpdateEndsWith(Stack stack) {
    PAIR.connect(stack, ETH_69);

    mine(3, Announcing.AUTO);

    awaitHead(PAIR.dialer, 33);
  }

  @Test
  void fetchesTheAncestorsOfABlockWhoseParentIsUnknown() {
    PAIR.connect(Stack.RLPX, ETH_68);
    mine(20, Announcing.NONE);
    assertThat(heads(PAIR.dialer)).isEmpty();

    mine(1, Announcing.BLOCKS);

    awaitHead(PAIR.dialer, 51);
    assertThat(requests(PAIR.dialer)).as("headers twice at most, bodies once").isBetween(2, 3);
  }

  @ParameterizedTest
  @EnumSource
  void leavesTwoBlocksForABranchOfThree(Stack stack) {
    PAIR.connect(stack, ETH_68);
    mine(2, Announcing.AUTO);
    awaitHead(PAIR.dialer, 32);

    branch();

    awaitHead(PAIR.dialer, 33);
    assertThat(events(PAIR.dialer, NodeEvent.HeadChanged.class).getLast().dropped()).isEqualTo(2);
    assertThat(PAIR.dialer.chain().head().hash()).isEqualTo(PAIR.listener.chain().head().hash());
  }

  @Test
  void keepsTheHeadWhoseTotalDifficultyIsGreater() {
    mine(3, Announcing.NONE);
    String head = PAIR.listener.chain().head().hash().toHexString();

    branch();

    assertThat(PAIR.listener.chain().head().hash().toHexString()).isEqualTo(head);
  }

  @Test
  void doesNotImportABlockWithOtherOmmers() {
    PAIR.listener.behaviour(
        Behaviour.DEFAULT.with(new AlteredAnnouncement(AnnouncedMove.OTHER_OMMERS)));
    PAIR.connect(Stack.RLPX, ETH_68);

    mine(1, Announcing.BLOCKS);

    assertThat(warning(PAIR.dialer)).startsWith("announced block: ommers hash: got 0x");
    assertThat(heads(PAIR.dialer)).isEmpty();
  }

  @Test
  void announcesNothingToThePeerItCameFrom() {
    PAIR.connect(Stack.RLPX, ETH_68);
    mine(2, Announcing.BLOCKS);
    awaitHead(PAIR.dialer, 32);
    branch();
    awaitHead(PAIR.dialer, 33);

    assertThat(sent(PAIR.dialer, NEW_BLOCK)).isZero();
  }

  @Test
  void tellsOnePeerOfTheWholeBlockAndTheOtherOfItsHash() {
    PAIR.connect(Stack.RLPX, ETH_68);
    PAIR.connect(Stack.MPLEX, ETH_68);

    mine(1, Announcing.AUTO);

    awaitHead(PAIR.dialer, 31);
    assertThat(sent(PAIR.listener, NEW_BLOCK)).isEqualTo(1);
    assertThat(sent(PAIR.listener, 1)).isEqualTo(1);
  }

  @Test
  void servesTheHeadOfNowAndForgetsItWithAReset() {
    SessionCalls session = PAIR.connect(Stack.RLPX, ETH_68);
    mine(1, Announcing.AUTO);
    assertThat(answered(session.ask(RequestMode.SEQUENTIAL, headers(31)))).isEqualTo(1);

    PAIR.reset(1);

    assertThat(PAIR.listener.chain().head().number()).isEqualTo(30);
    session = PAIR.connect(Stack.RLPX, ETH_68);
    assertThat(answered(session.ask(RequestMode.SEQUENTIAL, headers(31)))).isZero();
  }

  @Test
  void refusesToMineBehindTheLastBlock() {
    mine(32, Announcing.NONE);

    assertThat(PAIR.listener.mine(order(1, false, Announcing.NONE)))
        .isInstanceOfSatisfying(
            Outcome.Refused.class,
            refused -> assertThat(refused.reason()).startsWith("mine: got 0 blocks of 1, head 62"));
  }

  @Test
  void withAFaultDoesNotReachTheHead() {
    assertThat(headsWith(new DropAnnouncement(), false)).containsExactly("31");
    assertThat(headsWith(new CountAnnouncement(), true)).isEmpty();
    assertThat(headsWith(new IgnoreBranch(), false)).containsExactly("31", "32");
  }

  /** Two blocks and then a branch for the last fault, which needs one. */
  private static List<String> headsWith(Fault fault, boolean byHash) {
    PAIR.reset(1);
    PAIR.dialer.behaviour(Behaviour.DEFAULT.with(fault));
    SessionCalls session = PAIR.connect(Stack.RLPX, ETH_68);
    mine(2, byHash ? Announcing.HASHES : Announcing.BLOCKS);
    if (fault instanceof IgnoreBranch) {
      awaitHead(PAIR.dialer, 32);
      branch();
      Awaitility.await().atMost(TIMEOUT).until(() -> requests(PAIR.dialer) >= 2);
    }
    session.ask(RequestMode.SEQUENTIAL, headers(1, 2, 3));
    return heads(PAIR.dialer);
  }

  private static void mine(int blocks, Announcing announcing) {
    assertThat(PAIR.listener.mine(order(blocks, false, announcing)))
        .isInstanceOf(Outcome.Done.class);
  }

  private static void branch() {
    assertThat(PAIR.listener.mine(order(3, true, Announcing.AUTO)))
        .isInstanceOf(Outcome.Done.class);
  }

  private static MineOrder order(int blocks, boolean branch, Announcing announcing) {
    return new MineOrder(blocks, branch, announcing, Duration.ZERO);
  }

  private static void awaitHead(Node node, long number) {
    Awaitility.await().atMost(TIMEOUT).until(() -> node.chain().head().number() == number);
  }

  private static List<String> heads(Node node) {
    return events(node, NodeEvent.HeadChanged.class).stream()
        .map(NodeEvent.HeadChanged::number)
        .toList();
  }

  private static int requests(Node node) {
    return events(node, NodeEvent.RequestStarted.class).size();
  }

  private static long sent(Node node, int code) {
    return events(node, NodeEvent.MessageSent.class).stream()
        .filter(sent -> sent.message().code() == code)
        .count();
  }

  private static String warning(Node node) {
    return TestingPair.await(node, NodeEvent.LogLine.class).text();
  }

  private static int answered(List<Outcome> outcomes) {
    return ((Outcome.Answered) outcomes.getFirst()).count();
  }
}
