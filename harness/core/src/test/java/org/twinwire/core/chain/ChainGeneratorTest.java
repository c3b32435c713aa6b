package org.twinwire.core.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.twinwire.core.chain.TestingChains.FULL;
import static org.twinwire.core.chain.TestingChains.SMALL;
import static org.twinwire.core.chain.TestingChains.block;
import static org.twinwire.core.chain.TestingChains.field;
import static org.twinwire.core.chain.TestingChains.ommers;
import static org.twinwire.core.chain.TestingChains.transactions;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.bytes.Bytes32;
import org.apache.tuweni.rlp.RLP;
import org.junit.jupiter.api.Test;

class ChainGeneratorTest {

  private static final int PARENT_HASH = 0;
  private static final int NUMBER = 8;
  private static final int BASE_FEE = 15;
  private static final int SOFT_LIMIT = 2 << 20; // eth.md: recommended limit of an answer, bytes

  @Test
  void makesTheSameBytesOfTheSameSeed() {
    assertThat(ChainGenerator.generate(1, 30).blocks()).isEqualTo(SMALL.blocks());
    assertThat(FULL.blocks().subList(0, 31)).isEqualTo(SMALL.blocks());
    assertThat(ChainGenerator.generate(2, 1).head().hash()).isNotEqualTo(block(SMALL, 1).hash());
  }

  /**
   * go-ethereum 1.13.15 has imported the chain as far as block 1,200, and 1.13.2 and 1.16.9 all of
   * it, checking all but the seal.
   */
  @Test
  void makesTheChainThatGoEthereumImported() {
    assertThat(FULL.head().hash())
        .hasToString("0x0186bd3847ed4ec0fe73840fbc589ea16bbe4775f1d1e6201c15be623598dc4d");
    assertThat(block(FULL, 1_200).hash())
        .as("the head while the chain was shorter, which saved runs are judged by")
        .hasToString("0x955e56cb4337f1a758016f53c59c63fba0afa7841d1b4f9cede20187e150ed88");
  }

  @Test
  void leavesEveryTenthBodyEmpty() {
    assertThat(numbered(FULL, block -> block.number() % 10 == 0))
        .hasSize(146)
        .allSatisfy(block -> assertThat(block.body()).hasToString("0xc2c0c0"));
  }

  @Test
  void putsOneToEightTransactionsIntoTheOthers() {
    assertThat(numbered(FULL, block -> block.number() % 10 != 0))
        .allSatisfy(block -> assertThat(transactions(block)).hasSizeBetween(1, 8));
    assertThat(FULL.blocks()).anySatisfy(block -> assertThat(transactions(block)).hasSize(1));
    assertThat(FULL.blocks()).anySatisfy(block -> assertThat(transactions(block)).hasSize(8));
  }

  @Test
  void namesOneOmmerInEveryFiftiethBlock() {
    List<Block> nephews = numbered(FULL, block -> block.number() % 50 == 25);
    assertThat(nephews).hasSize(29).allSatisfy(ChainGeneratorTest::hasOneOmmer);
    assertThat(numbered(FULL, block -> block.number() % 50 != 25))
        .allSatisfy(block -> assertThat(ommers(block)).isEmpty());
    assertThat(nephews.stream().map(ChainGeneratorTest::generations)).contains(1L, 2L);
  }

  @Test
  void exceedsTheSoftLimitWithOneHundredBodies() {
    long bytes =
        LongStream.range(1_100, 1_200).map(number -> block(FULL, number).body().size()).sum();
    assertThat(bytes).isGreaterThan(SOFT_LIMIT);
    long others =
        LongStream.range(76, 1_100).map(number -> block(FULL, number).body().size()).sum();
    assertThat(others).as("1,024 other bodies fit into one answer").isLessThan(SOFT_LIMIT);
  }

  @Test
  void exceedsTheSoftLimitWithTheReceiptsOfCalls() {
    long bytes = LongStream.rangeClosed(1_202, 1_450).map(ChainGeneratorTest::receiptBytes).sum();
    assertThat(bytes).isGreaterThan(SOFT_LIMIT);
    long bloomless =
        bytes - 256 * LongStream.rangeClosed(1_202, 1_450).map(ChainGeneratorTest::calls).sum();
    assertThat(bloomless).isGreaterThan(SOFT_LIMIT);
  }

  @Test
  void logsOnlyWhereACallHadGasEnough() {
    List<Bytes> receipts =
        numbered(FULL, block -> block.number() > 1_201).stream()
            .flatMap(block -> block.receipts().orElseThrow().stream())
            .map(receipt -> RLP.isList(receipt) ? receipt : receipt.slice(1))
            .toList();
    assertThat(receipts).filteredOn(ChainGeneratorTest::failed).hasSizeBetween(2, 50);
    assertThat(receipts)
        .filteredOn(ChainGeneratorTest::failed)
        .allSatisfy(receipt -> assertThat(logs(receipt)).isEmpty());
    assertThat(receipts)
        .extracting(receipt -> logs(receipt).size())
        .containsOnly(0, 5)
        .filteredOn(count -> count == 5)
        .hasSizeGreaterThan(125);
    assertThat(numbered(FULL, block -> block.number() < 1_202))
        .flatExtracting(block -> block.receipts().orElseThrow())
        .allSatisfy(receipt -> assertThat(receipt.size()).isLessThan(280));
  }

  @Test
  void letsManyTransactionsWaitForTheNextBlock() {
    List<PooledTransaction> waiting = FULL.pool().transactions();
    assertThat(waiting).hasSize(282).extracting(PooledTransaction::hash).doesNotHaveDuplicates();
    assertThat(waiting.subList(24, 280).stream().mapToInt(each -> each.item().size()).sum())
        .as("256 hashes of the pool, more than one answer may have")
        .isGreaterThan(SOFT_LIMIT);
    assertThat(waiting).anySatisfy(each -> assertThat(RLP.isList(each.item())).isTrue());
    assertThat(waiting).anySatisfy(each -> assertThat(RLP.isList(each.item())).isFalse());
    assertThat(waiting.subList(280, 282))
        .as("as large as pools take: 128 KiB without the string around a typed one")
        .allSatisfy(each -> assertThat(each.item().size()).isBetween(130_900, 131_072));
    assertThat(SMALL.pool().transactions()).hasSize(20);
  }

  @Test
  void letsTheBaseFeeRiseAndFall() {
    long rises = LongStream.range(1, 1_000).filter(n -> baseFee(n + 1) > baseFee(n)).count();
    assertThat(rises).isBetween(300L, 700L);
  }

  @Test
  void refusesACountItCannotMake() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ChainGenerator.generate(1, -1))
        .withMessage("blocks: -1 (expected: 0 to 100000)");
  }

  private static List<Block> numbered(Chain chain, Predicate<Block> which) {
    return chain.blocks().stream().filter(which).toList();
  }

  private static long receiptBytes(long number) {
    return block(FULL, number).receipts().orElseThrow().stream().mapToLong(Bytes::size).sum();
  }

  private static long calls(long number) {
    return block(FULL, number).receipts().orElseThrow().size();
  }

  private static boolean failed(Bytes receipt) {
    return Rlp.items(receipt).getFirst().equals(Bytes.of(0x80));
  }

  private static List<Bytes> logs(Bytes receipt) {
    return Rlp.items(Rlp.items(receipt).getLast());
  }

  private static void hasOneOmmer(Block nephew) {
    assertThat(ommers(nephew)).hasSize(1);
    Bytes ommer = ommers(nephew).getFirst();
    assertThat(FULL.byHash(Keccak.hash(ommer))).as("an ommer is not canonical").isEmpty();
    Block parent = FULL.byHash(Bytes32.wrap(field(ommer, PARENT_HASH))).orElseThrow();
    assertThat(parent.number()).isEqualTo(field(ommer, NUMBER).toLong() - 1);
    assertThat(parent.number()).isLessThan(nephew.number() - 1);
  }

  private static long generations(Block nephew) {
    return nephew.number() - field(ommers(nephew).getFirst(), NUMBER).toLong();
  }

  private static long baseFee(long number) {
    return field(block(FULL, number).header(), BASE_FEE).toLong();
  }
}
