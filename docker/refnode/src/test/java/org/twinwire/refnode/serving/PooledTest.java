package org.twinwire.refnode.serving;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.bytes.Bytes32;
import org.apache.tuweni.units.bigints.UInt64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinwire.refnode.chain.Chain;
import org.twinwire.refnode.chain.ChainFolder;
import org.twinwire.refnode.chain.Pool;
import org.twinwire.refnode.chain.TestingChain;
import org.twinwire.refnode.rlp.RlpItem;
import org.twinwire.wire.eth.EthMessage;
import org.twinwire.wire.eth.GetPooledTransactions;

class PooledTest {

  private static final int ETH = 68;

  private final Chain chain = TestingChain.read();
  private final Served served = Served.of(chain);
  private final Pooled kind = new Pooled();

  @Test
  void servesThePoolInTheOrderOfTheHashesAndLeavesOutTheOthers() throws IOException {
    List<Bytes> pool = pool();
    Bytes32 first = Pool.hash(pool.get(0));
    Bytes32 last = Pool.hash(pool.getLast());
    GetPooledTransactions request =
        new GetPooledTransactions(
            UInt64.ONE, List.of(last, chain.head().hash(), first, Bytes32.ZERO));

    List<Bytes> items = kind.items(request, served, ETH);

    assertThat(items).containsExactly(pool.getLast(), pool.get(0));
    assertThat(EthMessage.decode(request.answer(items).encode(), ETH))
        .isEqualTo(request.answer(items));
    assertThat(kind.summary(items, ETH).hashes())
        .containsExactly(last.toHexString(), first.toHexString());
  }

  /** The hashes of go-ethereum: core/types, Transaction.Hash. */
  @Test
  void hashesATransactionWithoutTheStringAroundIt() {
    Bytes legacy =
        Bytes.fromHexString(
            "0xf866098504a817c8008252089435353535353535353535353535353535353535350780820a96a0bce2022"
                + "40012f94124d4069ac26dea3eedc421788710993f41e868c13aa4c869a0374b23fc76952f27d02934c9"
                + "0944ab0a7a9f8999415685c2355baa34fc5687b9");
    Bytes typed =
        Bytes.fromHexString(
            "0xb86f02f86c8205390b018504a817c800827530943535353535353535353535353535353535353535078301"
                + "0203c001a0435c56f4083ec2427c4b30430d92f8bb9e23f12c8f4667773424e24d544882e3a025bd2a55"
                + "8b3a750e9dfe756acc716b64842ac7b1e4fbfb8f9aa39083e5109251");
    assertThat(kind.summary(List.of(legacy, typed), ETH).hashes())
        .containsExactly(
            "0xe349f14fc4db359f80350daf47f4630e22ef11aae1a4b20bfd4f22240636d459",
            "0x8c9f2aa99d853e17af6809502aeada3db3b396bcf161065e856ead9e406cac09");
  }

  @Test
  void isNotOfferedWithoutAPool(@TempDir Path folder) throws IOException {
    for (String file : List.of("genesis.json", "chain.rlp")) {
      Files.copy(TestingChain.FOLDER.resolve(file), folder.resolve(file));
    }
    assertThat(RequestKinds.in(ChainFolder.read(folder))).containsExactly("headers", "bodies");
    assertThat(RequestKinds.in(chain)).contains("pooled");
  }

  private static List<Bytes> pool() throws IOException {
    Bytes content = Bytes.wrap(Files.readAllBytes(TestingChain.FOLDER.resolve("pool.rlp")));
    return RlpItem.sequence(content).stream().map(RlpItem::encoded).toList();
  }
}
