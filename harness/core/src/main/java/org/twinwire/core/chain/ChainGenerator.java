package org.twinwire.core.chain;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.bytes.Bytes32;

/**
 * Generates a valid London chain from a seed; the same seed gives the same bytes on every machine.
 *
 * <p>Every tenth block is empty, block 25 of every fifty has one ommer, the others have one to
 * eight transactions. Up to block 1,200 they are transfers; those of blocks 1,100 to 1,199 have
 * calldata of about 28 KiB each. Block 1,201 creates a {@link LogContract}. After it, blocks with
 * an odd number have one call with logs of about 18 KiB, the others small calls and transfers.
 */
public final class ChainGenerator {

  /** Chain id and network id of every generated chain. */
  static final long CHAIN_ID = 1_337;

  private static final int MOST_BLOCKS = 100_000;
  private static final long GENESIS_TIMESTAMP = 1_600_000_000;
  private static final long GAS_LIMIT = 200_000;
  private static final BigInteger FIRST_DIFFICULTY = London.LEAST_DIFFICULTY.shiftLeft(3);
  private static final BigInteger BALANCE = BigInteger.TEN.pow(24);
  private static final Bytes EXTRA_DATA =
      Bytes.wrap("twinwire".getBytes(StandardCharsets.US_ASCII));
  private static final int COINBASES = 3;
  private static final int ADDRESS_BYTES = 20;
  private static final int NONCE_BYTES = 8;
  private static final int MOST_SECONDS = 24;

  private final Seeded seeded;
  private final Demand demand;
  private final List<Bytes> coinbases;
  private final Genesis genesis;
  private final List<Block> blocks = new ArrayList<>();
  private final State state;
  private final List<Header> siblings = new ArrayList<>();
  private Header head;

  private ChainGenerator(long seed) {
    seeded = new Seeded(seed);
    demand = new Demand(seeded);
    coinbases = IntStream.range(0, COINBASES).mapToObj(i -> seeded.bytes(ADDRESS_BYTES)).toList();
    genesis = describe();
    state = genesis.state();
    head = genesis.header();
    blocks.add(genesis.block());
  }

  /**
   * Returns the chain of a seed.
   *
   * @param blocks blocks after genesis, at most 100,000
   */
  public static Chain generate(long seed, int blocks) {
    if (blocks < 0 || blocks > MOST_BLOCKS) {
      throw new IllegalArgumentException(
          "blocks: " + blocks + " (expected: 0 to " + MOST_BLOCKS + ")");
    }
    ChainGenerator generator = new ChainGenerator(seed);
    IntStream.range(0, blocks).forEach(i -> generator.extend());
    return generator.chain();
  }

  /** The transactions that wait are drawn behind all blocks, and what is mined of them last. */
  private Chain chain() {
    List<Transaction> waiting = demand.waiting(head.number(), London.baseFee(head), state);
    UpcomingBlocks upcoming =
        new Mining(seeded, coinbases, EXTRA_DATA, waiting).behind(head, state);
    return new Chain(genesis, blocks, pool(waiting), upcoming);
  }

  private static Pool pool(List<Transaction> waiting) {
    return new Pool(
        waiting.stream().map(transaction -> PooledTransaction.of(transaction.bodyItem())).toList());
  }

  private Genesis describe() {
    SortedMap<Bytes, BigInteger> balances = new TreeMap<>();
    demand.senders().forEach(sender -> balances.put(sender, BALANCE));
    return new Genesis(
        CHAIN_ID,
        seeded.bytes(NONCE_BYTES),
        GENESIS_TIMESTAMP,
        EXTRA_DATA,
        GAS_LIMIT,
        FIRST_DIFFICULTY,
        Bytes32.ZERO,
        Bytes.wrap(new byte[ADDRESS_BYTES]),
        London.FIRST_BASE_FEE,
        balances);
  }

  private void extend() {
    long number = head.number() + 1;
    List<Header> ommers = number % 50 == 25 ? List.copyOf(siblings) : List.of();
    if (siblingStandsAt(number)) {
      siblings.clear();
      siblings.add(draft(List.of(), List.of()).on(head, state.copy()).header());
    }
    List<Transaction> transactions = demand.transactions(number, London.baseFee(head), state);
    Draft.Made made = draft(transactions, ommers).on(head, state);
    head = made.header();
    blocks.add(made.block());
  }

  /**
   * Returns whether the block has a sibling. Ommers are alternately one and two generations old.
   */
  private static boolean siblingStandsAt(long number) {
    long generations = 1 + number / 50 % 2;
    return number % 50 == 25 - generations;
  }

  private Draft draft(List<Transaction> transactions, List<Header> ommers) {
    return new Draft(
        seeded.oneOf(coinbases),
        head.timestamp() + seeded.between(1, MOST_SECONDS),
        EXTRA_DATA,
        seeded.bytes32(),
        seeded.bytes(NONCE_BYTES),
        transactions,
        ommers);
  }
}
