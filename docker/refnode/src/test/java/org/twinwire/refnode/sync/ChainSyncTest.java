package org.twinwire.refnode.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.tuweni.bytes.Bytes;
import org.junit.jupiter.api.Test;
import org.twinwire.refnode.behaviour.Hook;
import org.twinwire.refnode.chain.Chain;
import org.twinwire.refnode.chain.TestingChain;
import org.twinwire.refnode.fault.DropShortPeer;
import org.twinwire.refnode.fault.SyncStops;
import org.twinwire.refnode.session.Outcome;
import org.twinwire.wire.eth.EthRequest;
import org.twinwire.wire.eth.GetBlockBodies;
import org.twinwire.wire.eth.GetBlockHeaders;

/** Thirty blocks in segments of four, of which three are fetched at the same time. */
class ChainSyncTest {

  private static final Duration TIMEOUT = Duration.ofSeconds(20);
  private static final Pace PACE = new Pace(3, 4, TIMEOUT);
  private static final Hook PROPER = new Hook() {};

  private final Chain chain = TestingChain.read();
  private final Imported imported = new Imported();

  @Test
  void importsSegmentsThatCompleteInAnyOrder() {
    ScriptedSyncPeer peer = new ScriptedSyncPeer(chain, PROPER);

    assertThat(sync(peer))
        .isInstanceOfSatisfying(
            Outcome.Done.class,
            done -> {
              assertThat(done.blocks()).contains(TestingChain.HEAD);
              assertThat(done.head()).contains(head());
              assertThat(done.bytes().orElseThrow()).isGreaterThan(30 * 500L);
            });
    assertThat(peer.most).isEqualTo(3);
  }

  @Test
  void goesOnFromTheLastBlockThatWasVerifiedBefore() {
    AtomicInteger answers = new AtomicInteger();
    ScriptedSyncPeer cut =
        new ScriptedSyncPeer(chain, PROPER) {
          @Override
          Optional<List<Bytes>> answer(EthRequest question, List<Bytes> items) {
            return answers.incrementAndGet() > 10 ? Optional.empty() : Optional.of(items);
          }
        };
    assertThat(sync(cut)).isInstanceOf(Outcome.TimedOut.class);
    ScriptedSyncPeer other = new ScriptedSyncPeer(chain, PROPER);

    Outcome.Done rest = (Outcome.Done) sync(other);

    assertThat(rest.blocks().orElseThrow()).isBetween(1, TestingChain.HEAD - 4);
    assertThat(rest.head()).contains(head());
    assertThat(((Outcome.Done) sync(other)).blocks()).contains(0);
  }

  @Test
  void asksForTheRestOfAShortAnswer() {
    ScriptedSyncPeer peer =
        new ScriptedSyncPeer(chain, PROPER) {
          @Override
          Optional<List<Bytes>> answer(EthRequest question, List<Bytes> items) {
            return Optional.of(items.subList(0, 1));
          }
        };

    assertThat(sync(peer)).isInstanceOf(Outcome.Done.class);
    assertThat(peer.asked).filteredOn(GetBlockHeaders.class::isInstance).hasSize(31);
    assertThat(peer.asked).filteredOn(GetBlockBodies.class::isInstance).hasSize(30);
  }

  @Test
  void asksAgainForWhatDidNotComeAndForWhatWasEmptyAtFirst() {
    AtomicInteger answers = new AtomicInteger();
    ScriptedSyncPeer peer =
        new ScriptedSyncPeer(chain, PROPER) {
          @Override
          Optional<List<Bytes>> answer(EthRequest question, List<Bytes> items) {
            int number = answers.incrementAndGet();
            return number % 5 == 0 ? Optional.empty() : Optional.of(number < 4 ? List.of() : items);
          }
        };

    assertThat(sync(peer))
        .isInstanceOfSatisfying(
            Outcome.Done.class, done -> assertThat(done.blocks()).contains(TestingChain.HEAD));
  }

  @Test
  void givesUpAPeerThatHasNothing() {
    ScriptedSyncPeer peer =
        new ScriptedSyncPeer(chain, PROPER) {
          @Override
          Optional<List<Bytes>> answer(EthRequest question, List<Bytes> items) {
            return Optional.of(List.of());
          }
        };

    assertThat(sync(peer))
        .isInstanceOfSatisfying(
            Outcome.Disconnected.class,
            end ->
                assertThat(end.reason())
                    .contains("local: answer 1: got no items, 10 times (expected: at least 1)"));
  }

  @Test
  void refusesABodyOfAnotherBlock() {
    ScriptedSyncPeer peer =
        new ScriptedSyncPeer(chain, PROPER) {
          @Override
          Optional<List<Bytes>> answer(EthRequest question, List<Bytes> items) {
            return Optional.of(question instanceof GetBlockBodies ? items.reversed() : items);
          }
        };

    assertThat(sync(peer))
        .isInstanceOfSatisfying(
            Outcome.Disconnected.class,
            end -> assertThat(end.reason().orElseThrow()).startsWith("local: transactions root"));
    assertThat(imported.lastOr(chain.genesis().fields()).number()).isZero();
  }

  @Test
  void dropsAPeerForAShortAnswerIfItHasThatFault() {
    ScriptedSyncPeer peer =
        new ScriptedSyncPeer(chain, new DropShortPeer().hook()) {
          @Override
          Optional<List<Bytes>> answer(EthRequest question, List<Bytes> items) {
            return Optional.of(items.subList(0, 1));
          }
        };

    assertThat(sync(peer)).isInstanceOf(Outcome.Disconnected.class);
    assertThat(peer.drops).containsExactly("useless peer: answer 1: got 1 items (expected: 4)");
  }

  @Test
  void stopsAtAnEmptyAnswerIfItHasThatFault() {
    ScriptedSyncPeer peer =
        new ScriptedSyncPeer(chain, new SyncStops().hook()) {
          @Override
          Optional<List<Bytes>> answer(EthRequest question, List<Bytes> items) {
            return Optional.of(asked.size() > 12 ? List.of() : items);
          }
        };

    assertThat(sync(peer))
        .isInstanceOfSatisfying(
            Outcome.Done.class,
            done -> assertThat(done.blocks().orElseThrow()).isLessThan(TestingChain.HEAD));
  }

  private Outcome.Head head() {
    return new Outcome.Head("30", chain.head().hash().toHexString());
  }

  private Outcome sync(SyncPeer peer) {
    return new ChainSync(peer, imported, chain.genesis().fields(), TIMEOUT, PACE)
        .run(chain.head().hash());
  }
}
