package org.twinwire.core.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.bytes.Bytes32;
import org.junit.jupiter.api.Test;

class ReceiptTest {

  private static final Log LOG =
      new Log(
          Bytes.fromHexString("0x0000000000000000000000000000000000000011"),
          List.of(word(0xdead), word(0xbeef)),
          Bytes.fromHexString("0x0100ff"));

  /** Made with types.CreateBloom and types.DeriveSha of go-ethereum 1.13.2. */
  @Test
  void hasTheRootThatGoEthereumComputesFromItsLogs() {
    assertThat(root(false))
        .hasToString("0x65a169a8506ba275fbe6f45598297736fea4f41a6f438ad0fbd6791e8b0b2cfe");
    assertThat(root(true))
        .hasToString("0x28473bbd7e334298ebebcb42452a00a2535804a22a903ca00313187a9abfc065");
  }

  @Test
  void hasAnEmptyBloomFilterWithoutLogs() {
    assertThat(Bloom.of(List.of())).isEqualTo(Bytes.wrap(new byte[256]));
  }

  private static Bytes32 root(boolean typed) {
    return TrieRoot.ofList(List.of(new Receipt(typed, true, 21_000, List.of(LOG)).encoded()));
  }

  private static Bytes32 word(int value) {
    return Bytes32.leftPad(Bytes.ofUnsignedInt(value));
  }
}
