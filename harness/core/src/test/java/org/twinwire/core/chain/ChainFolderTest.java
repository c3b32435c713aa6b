package org.twinwire.core.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.twinwire.core.chain.TestingChains.SMALL;
import static org.twinwire.core.chain.TestingChains.block;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.rlp.RLP;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChainFolderTest {

  @TempDir Path folder;
  private Path genesis;
  private Path blocks;
  private Path receipts;

  @BeforeEach
  void write() {
    genesis = folder.resolve("genesis.json");
    blocks = folder.resolve("chain.rlp");
    receipts = folder.resolve("receipts.rlp");
    ChainFolder.write(SMALL, folder);
  }

  @Test
  void readsWhatItWrote() {
    Chain read = ChainFolder.read(folder);
    assertThat(read.blocks()).isEqualTo(SMALL.blocks());
    assertThat(read.networkId()).isEqualTo(1_337);
    assertThat(read.head()).isEqualTo(SMALL.head());
  }

  @Test
  void writesTheSameBytesAgain() throws IOException {
    byte[] first = Files.readAllBytes(genesis);
    ChainFolder.write(ChainFolder.read(folder), folder);
    assertThat(genesis).hasBinaryContent(first);
  }

  @Test
  void writesAGenesisThatClientsSinceTheMergeAccept() throws IOException {
    assertThat(Files.readString(genesis))
        .contains("\"terminalTotalDifficulty\" : 1000000000000,")
        .contains("\"terminalTotalDifficultyPassed\" : true,");
  }

  @Test
  void readsTheSameGenesisWithoutTheMerge() throws IOException {
    edit("\"terminalTotalDifficulty\" : 1000000000000,", "");
    edit("\"terminalTotalDifficultyPassed\" : true,", "");
    assertThat(ChainFolder.read(folder).genesis()).isEqualTo(SMALL.genesis());
  }

  @Test
  void readsAChainOfGenesisAlone() {
    ChainFolder.write(ChainGenerator.generate(1, 0), folder);
    assertThat(ChainFolder.read(folder).head()).isEqualTo(SMALL.genesis());
  }

  @Test
  void readsTheTransactionsThatWait() throws IOException {
    assertThat(ChainFolder.read(folder).pool().transactions())
        .hasSize(20)
        .isEqualTo(SMALL.pool().transactions());
    Path pool = folder.resolve("pool.rlp");
    Files.delete(pool);
    Chain read = ChainFolder.read(folder);
    assertThat(read.pool().transactions()).isEmpty();

    ChainFolder.write(SMALL, folder);
    ChainFolder.write(read, folder);
    assertThat(pool).doesNotExist();

    Files.write(pool, new byte[] {(byte) 0xc2, 1});
    assertThatExceptionOfType(BrokenChainException.class)
        .isThrownBy(() -> ChainFolder.read(folder))
        .withMessageStartingWith(pool + ": got ")
        .withMessageEndingWith(" (expected: RLP)");
  }

  @Test
  void knowsNoReceiptsWithoutTheirFile() throws IOException {
    Files.delete(receipts);
    Chain read = ChainFolder.read(folder);
    assertThat(read.head().receipts()).isEmpty();

    ChainFolder.write(SMALL, folder);
    ChainFolder.write(read, folder);
    assertThat(receipts).doesNotExist();
  }

  @Test
  void saysWhichReceiptsDoNotMatchTheirHeader() throws IOException {
    Block five = block(SMALL, 5);
    List<Bytes> lists = Rlp.sequence(Bytes.wrap(Files.readAllBytes(receipts)));
    List<Bytes> wrong = new ArrayList<>(lists);
    wrong.set(4, lists.get(5));
    Files.write(receipts, Bytes.concatenate(wrong).toArrayUnsafe());
    Bytes root = block(SMALL, 6).receiptsRoot();
    assertBroken(
        receipts
            + ": block 5: receipts root: got %s (expected: %s)"
                .formatted(root, five.receiptsRoot()));
  }

  @Test
  void saysThatReceiptsAreMissing() throws IOException {
    List<Bytes> lists = Rlp.sequence(Bytes.wrap(Files.readAllBytes(receipts)));
    Files.write(receipts, Bytes.concatenate(lists.subList(1, 30)).toArrayUnsafe());
    assertBroken(receipts + ": blocks: got 29 (expected: 30)");
  }

  @Test
  void saysThatReceiptsAreNoRlp() throws IOException {
    Files.write(receipts, new byte[] {(byte) 0xc2, 1});
    assertThatExceptionOfType(BrokenChainException.class)
        .isThrownBy(() -> ChainFolder.read(folder))
        .withMessageStartingWith(receipts + ": got ")
        .withMessageEndingWith(" (expected: RLP)");
  }

  @Test
  void makesTheFolder() {
    Path missing = folder.resolve("a/b");
    ChainFolder.write(SMALL, missing);
    assertThat(missing.resolve("chain.rlp")).exists();
  }

  @Test
  void saysWhichFolderCannotBeWritten() {
    assertThatExceptionOfType(UncheckedIOException.class)
        .isThrownBy(() -> ChainFolder.write(SMALL, genesis))
        .withMessageStartingWith(genesis + ": cannot be written: ");
  }

  @Test
  void saysWhichFileIsMissing() throws IOException {
    Files.delete(blocks);
    assertBroken(blocks + ": missing (expected: a file)");
  }

  @Test
  void noticesAnotherGenesis() throws IOException {
    edit("\"timestamp\" : \"0x5f5e1000\"", "\"timestamp\" : \"0x5f5e1001\"");
    assertBroken(blocks + ": block 1: parent hash: " + SMALL.genesis().hash() + " (expected: 0x");
  }

  @Test
  void noticesAnOmittedBlock() throws IOException {
    writeBlocks(block(SMALL, 1).encoded(), block(SMALL, 3).encoded());
    assertBroken(blocks + ": block 2: number: 3 (expected: 2)");
  }

  @Test
  void noticesABlockOfAnotherChain() throws IOException {
    Chain other = ChainGenerator.generate(2, 2);
    writeBlocks(block(SMALL, 1).encoded(), block(other, 2).encoded());
    assertBroken(
        blocks
            + ": block 2: parent hash: "
            + block(other, 1).hash()
            + " (expected: "
            + block(SMALL, 1).hash()
            + ")");
  }

  @Test
  void noticesAnotherTransaction() throws IOException {
    writeBlocks(assembled(1, transactionsOf(2), ommersOf(1)));
    assertBroken(blocks + ": block 1: transactions root: 0x");
  }

  @Test
  void noticesAnotherOmmer() throws IOException {
    writeBlocks(assembled(1, transactionsOf(1), ommersOf(25)));
    assertBroken(blocks + ": block 1: ommers hash: 0x");
  }

  @Test
  void noticesAHeaderOfAnotherFork() throws IOException {
    List<Bytes> fields = new ArrayList<>(Rlp.items(block(SMALL, 1).header()));
    fields.add(RLP.encodeInt(1));
    writeBlocks(Rlp.list(List.of(Rlp.list(fields), transactionsOf(1), ommersOf(1))));
    assertBroken(blocks + ": block 1: header fields: 17 (expected: 16)");
  }

  @Test
  void noticesATruncatedFile() throws IOException {
    byte[] whole = Files.readAllBytes(blocks);
    Files.write(blocks, Bytes.wrap(whole).slice(0, whole.length - 1).toArrayUnsafe());
    assertBroken(blocks + ": block 30: RLP: ");
  }

  @Test
  void noticesEverySingleByteThatIsWrongBelowTheHead() {
    Bytes first = block(SMALL, 1).encoded();
    Bytes right = Bytes.concatenate(first, block(SMALL, 2).encoded());
    for (int i = 0; i < first.size(); i++) {
      byte[] wrong = right.toArray();
      wrong[i] ^= 1;
      assertThatExceptionOfType(BrokenChainException.class)
          .as("byte %d", i)
          .isThrownBy(() -> Blocks.read(SMALL.genesis(), Bytes.wrap(wrong)))
          .withMessageStartingWith("block ");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"londonBlock\" : 0 | \"londonBlock\" : 5 | config.londonBlock: 5 (expected: 0)",
        "\"chainId\" : 1337 | \"chainId\" : 0 | config.chainId: 0 (expected: 1 to 2^63 - 1)",
        "\"gasLimit\" : \"0x30d40\" | \"gasLimit\" : \"many\" | gasLimit: many (expected: a number)",
        "\"gasLimit\" : \"0x30d40\" | \"gas\" : 1 | gasLimit: missing (expected: a number or text)",
        "\"extraData\" : \"0x | \"extraData\" : \"0xzz | extraData: 0xzz",
        "\"config\" : { | \"config\" : [], \"x\" : { | config: array (expected: an object)",
        "\"balance\" | \"code\" : \"0x\", \"balance\" | code: present (expected: only balance)",
        "\"alloc\" : { | \"alloc\" : { \"0x12\" : { \"balance\" : 1 }, | 0x12: 1 bytes (expected: 20 bytes)",
        "{ | [ | JSON: ",
      })
  void namesTheFieldOfGenesisThatIsWrong(String right, String wrong, String message)
      throws IOException {
    edit(right, wrong);
    assertThatExceptionOfType(BrokenChainException.class)
        .isThrownBy(() -> ChainFolder.read(folder))
        .withMessageStartingWith(genesis + ": ")
        .withMessageContaining(message);
  }

  private void assertBroken(String start) {
    assertThatExceptionOfType(BrokenChainException.class)
        .isThrownBy(() -> ChainFolder.read(folder))
        .withMessageStartingWith(start);
  }

  private void edit(String right, String wrong) throws IOException {
    String json = Files.readString(genesis);
    assertThat(json).contains(right);
    int at = json.indexOf(right);
    Files.writeString(genesis, json.substring(0, at) + wrong + json.substring(at + right.length()));
  }

  private void writeBlocks(Bytes... encoded) throws IOException {
    Files.write(blocks, Bytes.concatenate(encoded).toArrayUnsafe());
  }

  private static Bytes assembled(long number, Bytes transactions, Bytes ommers) {
    return Rlp.list(List.of(block(SMALL, number).header(), transactions, ommers));
  }

  private static Bytes transactionsOf(long number) {
    return Rlp.items(block(SMALL, number).body()).get(0);
  }

  private static Bytes ommersOf(long number) {
    return Rlp.items(block(SMALL, number).body()).get(1);
  }
}
