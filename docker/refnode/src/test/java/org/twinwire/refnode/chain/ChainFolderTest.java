package org.twinwire.refnode.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.units.bigints.UInt256;
import org.apache.tuweni.units.bigints.UInt64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinwire.refnode.rlp.RlpItem;

class ChainFolderTest {

  private static final Path BLOCKS = TestingChain.FOLDER.resolve("chain.rlp");
  private static final Path GENESIS = TestingChain.FOLDER.resolve("genesis.json");

  private final Chain chain = TestingChain.read();

  @Test
  void computesTheGenesisThatTheFirstBlockNames() {
    assertThat(TestingChain.block(chain, 1).fields().parentHash())
        .isEqualTo(chain.genesis().hash());
  }

  @Test
  void findsEveryBlockByNumberAndByHash() {
    for (long number = 0; number <= TestingChain.HEAD; number++) {
      Block block = TestingChain.block(chain, number);
      assertThat(chain.byHash(block.hash())).contains(block);
    }
    assertThat(chain.head().number()).isEqualTo(TestingChain.HEAD);
    assertThat(chain.byNumber(UInt64.MAX_VALUE)).isEmpty();
  }

  @Test
  void givesEachBlockTheBodyItsHeaderNames() {
    for (long number = 0; number <= TestingChain.HEAD; number++) {
      Block block = TestingChain.block(chain, number);
      assertThat(Body.parse(block.body()).belongsTo(block.fields())).isTrue();
    }
  }

  @Test
  void addsUpDifficulties() {
    UInt256 beforeHead = TestingChain.block(chain, TestingChain.HEAD - 1L).totalDifficulty();

    assertThat(chain.head().totalDifficulty())
        .isEqualTo(beforeHead.add(chain.head().fields().difficulty()));
  }

  @Test
  void announcesTheForksOfTheConfiguration() {
    assertThat(chain.networkId()).isEqualTo(1337);
    assertThat(chain.forkId().next()).isEqualTo(UInt64.ZERO);
  }

  @Test
  void announcesNoOtherForkForTheMerge(@TempDir Path folder) throws IOException {
    String genesis = Files.readString(GENESIS);
    String merging =
        genesis.replace(
            "\"londonBlock\" : 0,",
            "\"londonBlock\" : 0, \"terminalTotalDifficulty\" : 1000000000000,"
                + " \"terminalTotalDifficultyPassed\" : true,");
    Files.writeString(folder.resolve("genesis.json"), merging);
    Files.copy(BLOCKS, folder.resolve("chain.rlp"));

    Chain read = ChainFolder.read(folder);

    assertThat(merging).isNotEqualTo(genesis);
    assertThat(read.genesis().hash()).isEqualTo(chain.genesis().hash());
    assertThat(read.forkId()).isEqualTo(chain.forkId());
  }

  @Test
  void refusesAChainWithAGap(@TempDir Path folder) throws IOException {
    List<RlpItem> blocks = RlpItem.sequence(Bytes.wrap(Files.readAllBytes(BLOCKS)));
    write(folder, blocks.get(0).encoded(), blocks.get(2).encoded());

    assertThatThrownBy(() -> ChainFolder.read(folder))
        .hasMessage("chain.rlp: block number: got 3 (expected: 2)");
  }

  @Test
  void refusesAChainOfAnotherGenesis(@TempDir Path folder) throws IOException {
    write(folder, Bytes.wrap(Files.readAllBytes(BLOCKS)));
    String other = Files.readString(GENESIS).replaceFirst("0xd3c21bcecceda1000000", "0x1");
    Files.writeString(folder.resolve("genesis.json"), other);

    assertThatThrownBy(() -> ChainFolder.read(folder))
        .hasMessageStartingWith("chain.rlp: parent of block 1: got 0x");
  }

  @Test
  void knowsNoReceiptsWithoutTheirFile(@TempDir Path folder) throws IOException {
    write(folder, Bytes.wrap(Files.readAllBytes(BLOCKS)));

    assertThat(ChainFolder.read(folder).hasReceipts()).isFalse();
    assertThat(chain.hasReceipts()).isTrue();
  }

  @Test
  void refusesReceiptsOfOtherBlocks(@TempDir Path folder) throws IOException {
    write(folder, Bytes.wrap(Files.readAllBytes(BLOCKS)));
    Bytes receipts = Bytes.wrap(Files.readAllBytes(TestingChain.FOLDER.resolve("receipts.rlp")));
    List<RlpItem> lists = RlpItem.sequence(receipts);
    Path file = folder.resolve("receipts.rlp");

    Files.write(file, receipts.slice(lists.getFirst().encoded().size()).toArray());
    assertThatThrownBy(() -> ChainFolder.read(folder))
        .hasMessage("receipts.rlp: got receipts of 29 blocks (expected: 30)");

    Files.write(
        file,
        Bytes.concatenate(
                receipts.slice(lists.getFirst().encoded().size()), lists.getLast().encoded())
            .toArray());
    assertThatThrownBy(() -> ChainFolder.read(folder))
        .hasMessageStartingWith("receipts.rlp: receipts root of block 1: got 0x");
  }

  private static void write(Path folder, Bytes... blocks) throws IOException {
    Files.copy(GENESIS, folder.resolve("genesis.json"));
    Files.write(folder.resolve("chain.rlp"), Bytes.concatenate(blocks).toArray());
  }
}
