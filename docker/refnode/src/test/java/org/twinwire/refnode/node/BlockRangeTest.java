package org.twinwire.refnode.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twinwire.refnode.node.TestingPair.ETH_68;
import static org.twinwire.refnode.node.TestingPair.ETH_69;
import static org.twinwire.refnode.node.TestingPair.TIMEOUT;
import static org.twinwire.refnode.node.TestingPair.headers;

import java.math.BigInteger;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.bytes.Bytes32;
import org.apache.tuweni.units.bigints.UInt256;
import org.apache.tuweni.units.bigints.UInt64;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.twinwire.refnode.adversary.RawMove;
import org.twinwire.refnode.session.Opening;
import org.twinwire.refnode.session.Outcome;
import org.twinwire.refnode.session.StatusOverrides;
import org.twinwire.wire.eth.BlockRange;
import org.twinwire.wire.eth.BlockRangeUpdate;
import org.twinwire.wire.eth.EthMessage;
import org.twinwire.wire.eth.NewBlock;
import org.twinwire.wire.eth.NewBlockHashes;
import org.twinwire.wire.eth.NewBlockHashes.Announced;

/** What eth/69 brought: the range of blocks in Status and in BlockRangeUpdate. */
class BlockRangeTest {

  @RegisterExtension static final TestingPair PAIR = new TestingPair();
  private static final Bytes32 HASH = Bytes32.repeat((byte) 7);
  private static final Duration A_WHILE = Duration.ofMillis(200);

  @ParameterizedTest
  @EnumSource
  void statusTellsTheRangeOfTheChain(Stack stack) {
    Outcome.Connected connected =
        (Outcome.Connected) PAIR.dial(stack, ETH_69, Opening.PROPER, TIMEOUT);

    assertThat(connected.eth()).isEqualTo(69);
    assertThat(connected.status().earliest()).contains("0");
    assertThat(connected.status().latest()).contains("30");
    assertThat(connected.status().head())
        .isEqualTo(PAIR.listener.chain().head().hash().toHexString());
    assertThat(PAIR.dialer.session(connected.session()).sync(TIMEOUT))
        .isInstanceOf(Outcome.Done.class);
  }

  @ParameterizedTest
  @CsvSource({
    "10, 8, false",
    "8, 8, true",
    "0, 5, true",
    "1000000, 2000000, true",
    "18446744073709551615, 18446744073709551615, true",
  })
  void aStatusWithARangeStandsIfItIsInOrder(String earliest, String latest, boolean stands) {
    StatusOverrides range = range(Optional.of(earliest), Optional.of(latest), Optional.empty());

    assertThat(dialOnEveryStack(range))
        .hasSize(Stack.values().length)
        .hasOnlyElementsOfType(stands ? Outcome.Connected.class : Outcome.Disconnected.class);
  }

  @ParameterizedTest
  @EnumSource
  void aStatusWithoutALatestHashEndsTheSession(Stack stack) {
    assertThat(dial(stack, range(Optional.empty(), Optional.empty(), Optional.of(Bytes32.ZERO))))
        .isInstanceOf(Outcome.Disconnected.class);
  }

  @ParameterizedTest
  @EnumSource
  void anUpdateThatIsInOrderIsTaken(Stack stack) {
    SessionCalls session = PAIR.connect(stack, ETH_69);

    session.announce(update(5, 1_000_000, HASH));

    assertThat(session.ask(RequestMode.SEQUENTIAL, headers(5)).getFirst())
        .isInstanceOf(Outcome.Answered.class);
  }

  @ParameterizedTest
  @EnumSource
  void anUpdateThatIsNotEndsTheSession(Stack stack) {
    for (EthMessage update : List.of(update(10, 8, HASH), update(1, 8, Bytes32.ZERO))) {
      PAIR.reset(1);

      assertThat(toTheEnd(PAIR.connect(stack, ETH_69), update))
          .isInstanceOf(Outcome.Disconnected.class);
    }
  }

  @ParameterizedTest
  @EnumSource
  void beforeEth69ThereIsNoUpdate(Stack stack) {
    assertThat(toTheEnd(PAIR.connect(stack, ETH_68), update(1, 8, HASH)))
        .isInstanceOf(Outcome.Disconnected.class);
  }

  @ParameterizedTest
  @EnumSource
  void aBlockIsAnnouncedBeforeEth69Only(Stack stack) {
    List<EthMessage> announcements =
        List.of(
            new NewBlock(Bytes.fromHexString("0xc3c0c0c0"), UInt256.ONE),
            new NewBlockHashes(List.of(new Announced(HASH, UInt64.ONE))));
    for (EthMessage announcement : announcements) {
      PAIR.reset(1);
      assertThat(PAIR.connect(stack, ETH_68).rawToTheEnd(raw(announcement), A_WHILE))
          .isInstanceOf(Outcome.TimedOut.class);
      PAIR.reset(1);
      assertThat(toTheEnd(PAIR.connect(stack, ETH_69), announcement))
          .isInstanceOf(Outcome.Disconnected.class);
    }
  }

  /** At the same time: each waits a second for an objection. */
  private static List<Outcome> dialOnEveryStack(StatusOverrides overrides) {
    try (ExecutorService dials = Executors.newVirtualThreadPerTaskExecutor()) {
      return Stream.of(Stack.values())
          .map(stack -> CompletableFuture.supplyAsync(() -> dial(stack, overrides), dials))
          .toList()
          .stream()
          .map(CompletableFuture::join)
          .toList();
    }
  }

  private static Outcome dial(Stack stack, StatusOverrides overrides) {
    return PAIR.dial(stack, ETH_69, new Opening(overrides, false, List.of()), TIMEOUT);
  }

  private static Outcome toTheEnd(SessionCalls session, EthMessage message) {
    return session.rawToTheEnd(raw(message), TIMEOUT);
  }

  private static RawMove raw(EthMessage message) {
    return new RawMove.Eth(message.encode());
  }

  private static EthMessage update(long earliest, long latest, Bytes32 hash) {
    return new BlockRangeUpdate(
        new BlockRange(UInt64.valueOf(earliest), UInt64.valueOf(latest), hash));
  }

  private static StatusOverrides range(
      Optional<String> earliest, Optional<String> latest, Optional<Bytes> latestHash) {
    return new StatusOverrides(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        new StatusOverrides.Range(
            earliest.map(BlockRangeTest::number), latest.map(BlockRangeTest::number), latestHash));
  }

  private static UInt64 number(String decimal) {
    return UInt64.valueOf(new BigInteger(decimal));
  }
}
