package org.twinwire.wire.eth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.units.bigints.UInt64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.twinwire.wire.Reference;
import org.twinwire.wire.eth.GetReceipts.Receipts;

class GetReceiptsTest {

  private static final Reference GO_ETHEREUM = Reference.of("go-ethereum/receipts.properties");

  /** {@code [type, status, gas, logs]} without logs: EIP-7642. */
  private static final Bytes SINCE_69 = Bytes.fromHexString("c7c60201825208c0");

  @ParameterizedTest
  @ValueSource(strings = {"legacy", "dynamic-fee"})
  void readsReceiptsWithBloomBefore69Only(String kind) {
    Receipts answer = new Receipts(UInt64.ONE, List.of(GO_ETHEREUM.bytes(kind)));

    assertThat(EthMessage.decode(answer.encode(), 66)).isEqualTo(answer);
    assertThat(EthMessage.decode(answer.encode(), 68)).isEqualTo(answer);
    assertThatExceptionOfType(EthException.class)
        .isThrownBy(() -> EthMessage.decode(answer.encode(), 69))
        .withMessage("receipts: got a bloom filter (expected: none since eth/69)");
  }

  @Test
  void readsReceiptsWithoutBloomSince69Only() {
    Receipts answer = new Receipts(UInt64.ONE, List.of(SINCE_69, Bytes.of(0xc0)));

    assertThat(EthMessage.decode(answer.encode(), 69)).isEqualTo(answer);
    assertThatExceptionOfType(EthException.class)
        .isThrownBy(() -> EthMessage.decode(answer.encode(), 68))
        .withMessage("receipts: got no bloom filter (expected: one before eth/69)");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "a receipt as a string, 69, c88702c60180825208c0",
    "a type beyond those of EIP-2718, 69, c8c7818001825208c0",
    "a status of two, 69, c7c60202825208c0",
    "a log without topics, 69, c9c80201825208c2c180",
    "no logs, 69, c6c50201825208",
    "an item behind the logs, 69, c8c70201825208c080",
    "an empty string, 68, c180",
    "type 0 as a string, 68, c88700c60180825208c0",
    "a type and no list, 68, c102",
    "a bloom filter of one byte, 68, c6c50182520801c0",
  })
  void rejects(String what, int eth, String block) {
    assertRejected(new Receipts(UInt64.ONE, List.of(Bytes.fromHexString(block))), eth);
  }

  /** What no version has is not taken for what another version has. */
  private static void assertRejected(Receipts answer, int eth) {
    assertThatExceptionOfType(EthException.class)
        .isThrownBy(() -> EthMessage.decode(answer.encode(), eth))
        .withMessageNotContaining("bloom filter");
  }
}
