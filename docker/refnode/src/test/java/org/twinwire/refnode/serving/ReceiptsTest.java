package org.twinwire.refnode.serving;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Properties;
import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.bytes.Bytes32;
import org.apache.tuweni.units.bigints.UInt64;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.twinwire.refnode.chain.Block;
import org.twinwire.refnode.chain.Chain;
import org.twinwire.refnode.chain.TestingChain;
import org.twinwire.wire.eth.EthMessage;
import org.twinwire.wire.eth.GetReceipts;

class ReceiptsTest {

  private final Chain chain = TestingChain.read();
  private final Served served = Served.of(chain);
  private final Receipts kind = new Receipts();

  @ParameterizedTest
  @ValueSource(ints = {66, 68, 69})
  void servesWhatTheVersionWantsAndSumsItUpByTheRootOfTheHeader(int eth) {
    List<Block> blocks = List.of(block(9), block(10), block(3));
    GetReceipts request =
        new GetReceipts(
            UInt64.ONE, List.of(block(9).hash(), Bytes32.ZERO, block(10).hash(), block(3).hash()));

    List<Bytes> items = kind.items(request, served, eth);

    assertThat(EthMessage.decode(request.answer(items).encode(), eth))
        .isEqualTo(request.answer(items));
    assertThat(kind.summary(items, eth).hashes())
        .containsExactlyElementsOf(
            blocks.stream().map(block -> block.fields().receiptsRoot().toHexString()).toList());
  }

  /** The bloom filter of logs is left out and computed again. */
  @ParameterizedTest
  @ValueSource(strings = {"legacy", "dynamic-fee"})
  void agreesWithGoEthereumOnReceiptsWithLogs(String name) throws IOException {
    Properties vectors = new Properties();
    try (InputStream file =
        ReceiptsTest.class.getResourceAsStream("/reference/go-ethereum/receipts.properties")) {
      vectors.load(file);
    }
    Bytes withBloom = Bytes.fromHexString(vectors.getProperty(name));
    List<String> root = List.of(vectors.getProperty(name + "-root"));

    assertThat(kind.summary(List.of(withBloom), 68).hashes()).isEqualTo(root);
    assertThat(kind.summary(List.of(Receipts.withoutBloom(withBloom)), 69).hashes())
        .isEqualTo(root);
  }

  private Block block(long number) {
    return TestingChain.block(chain, number);
  }
}
