package org.twinwire.wire.enr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.stream.IntStream;
import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.bytes.MutableBytes;
import org.apache.tuweni.rlp.RLP;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.twinwire.wire.Reference;
import org.twinwire.wire.eth.Keccak;
import org.twinwire.wire.secp256k1.KeyPair;

class NodeRecordTest {

  private static final Reference EIP_778 = Reference.of("eip-778/record.properties");
  private static final KeyPair KEY = KeyPair.of(EIP_778.bytes32("key"));
  private static final RecordContent CONTENT =
      RecordContent.of(1).with("ip", Bytes.of(127, 0, 0, 1)).withPort("udp", 30303);

  @Test
  void readsThePublishedText() {
    NodeRecord record = NodeRecord.parse(EIP_778.text("text"));

    assertThat(record.content().sequence().toLong()).isEqualTo(1);
    assertThat(record.ip4()).contains("127.0.0.1");
    assertThat(record.content().port("udp")).contains(30303);
    assertThat(record.content().port("tcp")).isEmpty();
    assertThat(record.key()).isEqualTo(KEY.publicKey());
    assertThat(Keccak.keccak256(record.key().raw64())).isEqualTo(EIP_778.bytes32("node-id"));
    assertThat(record).isEqualTo(NodeRecord.decode(EIP_778.bytes("rlp")));
  }

  @Test
  void writesThePublishedForms() {
    NodeRecord record = NodeRecord.sign(CONTENT, KEY);

    assertThat(record.encode()).isEqualTo(EIP_778.bytes("rlp"));
    assertThat(record).hasToString(EIP_778.text("text"));
  }

  @Test
  void keepsValuesThatAreLists() {
    Bytes fork = RLP.encodeList(items -> items.writeList(one -> one.writeInt(7)));
    NodeRecord record = NodeRecord.sign(CONTENT.withItem("eth", fork).withPort("tcp", 1), KEY);
    NodeRecord read = NodeRecord.decode(record.encode());

    assertThat(read.content().pairs()).containsEntry("eth", fork);
    assertThat(read.content().pairs().keySet())
        .containsExactly("eth", "id", "ip", "secp256k1", "tcp", "udp");
    assertRefused(() -> read.content().value("eth"), "eth: got 0xc2c107 (expected: a string)");
  }

  @Test
  void readsARecordOfTheLargestSizeAndNoLargerOne() {
    NodeRecord largest = NodeRecord.sign(CONTENT.with("x", Bytes.repeat((byte) 1, 162)), KEY);

    assertThat(largest.encode().size()).isEqualTo(NodeRecord.BYTES_MAX);
    assertThat(NodeRecord.decode(largest.encode())).isEqualTo(largest);
    assertRefused(
        () -> NodeRecord.sign(CONTENT.with("x", Bytes.repeat((byte) 1, 163)), KEY),
        "record: got 301 bytes (expected: at most 300)");
    assertRefused(
        () -> NodeRecord.decode(Bytes.repeat((byte) 1, 301)),
        "record: got 301 bytes (expected: at most 300)");
  }

  static IntStream everyByte() {
    return IntStream.range(0, EIP_778.bytes("rlp").size());
  }

  @ParameterizedTest
  @MethodSource("everyByte")
  void refusesARecordOfWhichAByteWasChanged(int at) {
    MutableBytes changed = EIP_778.bytes("rlp").mutableCopy();
    changed.set(at, (byte) (changed.get(at) ^ 1));

    assertThatExceptionOfType(EnrException.class).isThrownBy(() -> NodeRecord.decode(changed));
  }

  @ParameterizedTest
  @MethodSource("everyByte")
  void refusesARecordThatEndsEarly(int size) {
    assertThatExceptionOfType(EnrException.class)
        .isThrownBy(() -> NodeRecord.decode(EIP_778.bytes("rlp").slice(0, size)));
  }

  @Test
  void refusesAnythingBehindTheRecord() {
    assertThatExceptionOfType(EnrException.class)
        .isThrownBy(
            () -> NodeRecord.decode(Bytes.concatenate(EIP_778.bytes("rlp"), Bytes.of(0x80))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "enr:", "enr:!", "enode://x", "ENR:-IS4Q"})
  void refusesOtherTexts(String text) {
    assertThatExceptionOfType(EnrException.class).isThrownBy(() -> NodeRecord.parse(text));
  }

  @Test
  void refusesKeysThatAreNotSorted() {
    Bytes content = signed(1, "udp", "id");

    assertRefused(
        () -> NodeRecord.decode(content), "key: got id behind udp (expected: each once, sorted)");
    assertRefused(
        () -> NodeRecord.decode(signed(1, "id", "id")),
        "key: got id behind id (expected: each once, sorted)");
  }

  private static Bytes signed(int sequence, String... keys) {
    return RLP.encodeList(
        items -> {
          items.writeValue(Bytes.repeat((byte) 1, 64));
          items.writeInt(sequence);
          for (String key : keys) {
            items.writeString(key);
            items.writeString("v4");
          }
        });
  }

  private static void assertRefused(
      org.assertj.core.api.ThrowableAssert.ThrowingCallable call, String message) {
    assertThatExceptionOfType(EnrException.class).isThrownBy(call).withMessage(message);
  }
}
