package org.twinwire.wire.eth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.rlp.RLP;
import org.apache.tuweni.units.bigints.UInt64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.twinwire.wire.Reference;
import org.twinwire.wire.eth.GetPooledTransactions.PooledTransactions;

class GetPooledTransactionsTest {

  private static final Reference GO_ETHEREUM =
      Reference.of("go-ethereum/pooled-transactions.properties");
  private static final int CODE = EthCode.POOLED_TRANSACTIONS.number();

  @ParameterizedTest
  @ValueSource(ints = {66, 67, 68, 69})
  void readsTransactionsOfEveryTypeAsGoEthereumWritesThem(int eth) {
    Message message = new Message(CODE, GO_ETHEREUM.bytes("message"));
    PooledTransactions answer = (PooledTransactions) EthMessage.decode(message, eth);

    assertThat(answer.requestId()).isEqualTo(UInt64.valueOf(1111));
    assertThat(answer.items().stream().map(GetPooledTransactionsTest::hash))
        .containsExactly(
            GO_ETHEREUM.bytes("legacy-hash"),
            GO_ETHEREUM.bytes("access-list-hash"),
            GO_ETHEREUM.bytes("dynamic-fee-hash"));
    assertThat(answer.encode()).isEqualTo(message);
  }

  @Test
  void readsAnAnswerOfNone() {
    PooledTransactions none = new PooledTransactions(UInt64.ONE, List.of());
    assertThat(EthMessage.decode(none.encode(), 68)).isEqualTo(none);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "an empty string, 80",
    "type 0, 8200c0",
    "a type beyond those of EIP-2718, 8281ff",
    "a type and no list, 820201",
    "a type alone, 02",
    "bytes behind the list, 8302c0c0",
    "a list that is not canonical inside, c3820001b8",
  })
  void rejects(String what, String item) {
    Message message =
        new PooledTransactions(UInt64.ONE, List.of(Bytes.fromHexString(item))).encode();
    assertThatExceptionOfType(EthException.class).isThrownBy(() -> EthMessage.decode(message, 68));
  }

  private static Bytes hash(Bytes item) {
    return Keccak.keccak256(RLP.isList(item) ? item : RLP.decodeValue(item));
  }
}
