package org.twinwire.wire.eth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.stream.Stream;
import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.bytes.Bytes32;
import org.apache.tuweni.rlp.RLP;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.twinwire.wire.Reference;
import org.twinwire.wire.eth.NewPooledTransactionHashes.Announced;

class TransactionsTest {

  private static final Reference GO_ETHEREUM = Reference.of("go-ethereum/transactions.properties");

  private static final List<Bytes32> HASHES =
      Stream.of("legacy-hash", "access-list-hash", "dynamic-fee-hash")
          .map(GO_ETHEREUM::bytes)
          .map(Bytes32::wrap)
          .toList();

  private static final List<Announced> ANNOUNCED =
      List.of(
          new Announced(0, 104, HASHES.get(0)),
          new Announced(1, 164, HASHES.get(1)),
          new Announced(2, 111, HASHES.get(2)));

  @Test
  void readsAndWritesTransactionsAsGoEthereumDoes() {
    Bytes payload = GO_ETHEREUM.bytes("transactions");
    Transactions read = Transactions.of(undecoded(EthCode.TRANSACTIONS, payload));

    assertThat(read.items().stream().map(TransactionsTest::hash)).containsExactlyElementsOf(HASHES);
    assertThat(read.encode()).isEqualTo(new Message(EthCode.TRANSACTIONS.number(), payload));
  }

  @ParameterizedTest
  @ValueSource(ints = {66, 67})
  void readsAndWritesHashesAloneUpTo67(int eth) {
    assertBothWays("announcement-66", eth, new NewPooledTransactionHashes.OfHashes(HASHES));
  }

  @ParameterizedTest
  @ValueSource(ints = {68, 69})
  void readsAndWritesTypesAndSizesSince68(int eth) {
    assertBothWays("announcement-68", eth, new NewPooledTransactionHashes.OfSizes(ANNOUNCED));
  }

  private static void assertBothWays(
      String vector, int eth, NewPooledTransactionHashes announcement) {
    Bytes payload = GO_ETHEREUM.bytes(vector);

    assertThat(announced(payload, eth)).isEqualTo(announcement);
    assertThat(announcement.hashes()).isEqualTo(HASHES);
    assertThat(NewPooledTransactionHashes.of(ANNOUNCED, eth)).isEqualTo(announcement);
    assertThat(announcement.encode())
        .isEqualTo(new Message(EthCode.NEW_POOLED_TRANSACTION_HASHES.number(), payload));
  }

  @Test
  void leavesBothUndecodedForWhoHasAPool() {
    Bytes payload = GO_ETHEREUM.bytes("announcement-68");
    Message message = new Message(EthCode.NEW_POOLED_TRANSACTION_HASHES.number(), payload);

    assertThat(EthMessage.decode(message, 66))
        .isEqualTo(undecoded(EthCode.NEW_POOLED_TRANSACTION_HASHES, payload));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "hashes alone, 68, announcement-66",
    "types and sizes, 67, announcement-68",
  })
  void rejectsTheLayoutOfOtherVersions(String what, int eth, String vector) {
    assertThatExceptionOfType(EthException.class)
        .isThrownBy(() -> announced(GO_ETHEREUM.bytes(vector), eth));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "more types than sizes, 820000, c101, 1",
    "fewer sizes than hashes, 820000, c101, 2",
    "more sizes than types, 00, c20101, 1",
    "a size with a leading zero, 00, c3820001, 1",
    "a size of five bytes, 00, c6850100000000, 1",
    "a list of types, c100, c101, 1",
  })
  void rejectsWhatDoesNotCount(String what, String types, String sizes, int hashes) {
    Bytes payload =
        RLP.encodeList(
            out -> {
              out.writeRLP(Bytes.fromHexString(types));
              out.writeRLP(Bytes.fromHexString(sizes));
              out.writeList(HASHES.subList(0, hashes), (list, hash) -> list.writeValue(hash));
            });
    assertThatExceptionOfType(EthException.class).isThrownBy(() -> announced(payload, 68));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "a type and no list, c3820201",
    "a list that is not canonical inside, c4c3b80102",
    "a value, 80",
    "bytes behind the list, c000",
  })
  void rejectsTransactionsThatAreNone(String what, String payload) {
    Undecoded message = undecoded(EthCode.TRANSACTIONS, Bytes.fromHexString(payload));
    assertThatExceptionOfType(EthException.class).isThrownBy(() -> Transactions.of(message));
  }

  private static NewPooledTransactionHashes announced(Bytes payload, int eth) {
    return NewPooledTransactionHashes.of(
        undecoded(EthCode.NEW_POOLED_TRANSACTION_HASHES, payload), eth);
  }

  private static Undecoded undecoded(EthCode code, Bytes payload) {
    return new Undecoded(code, payload);
  }

  private static Bytes hash(Bytes item) {
    return Keccak.keccak256(RLP.isList(item) ? item : RLP.decodeValue(item));
  }
}
