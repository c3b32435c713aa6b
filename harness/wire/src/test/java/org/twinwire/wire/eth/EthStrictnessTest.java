package org.twinwire.wire.eth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.util.Random;
import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.rlp.RLP;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twinwire.wire.Reference;

class EthStrictnessTest {
  private static final Reference EIP_2481 = Reference.of("eip-2481/messages.properties");
  private static final int ETH = 68;

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "leading zero in the id, 3, ca820057c682270f050580",
    "zero id as a byte, 3, c900c682270f050580",
    "id of nine bytes, 3, d189010000000000000000c682270f050580",
    "id as a list, 3, c9c0c682270f050580",
    "size of a small value written long, 3, cbb8020457c682270f050580",
    "size of a small list written long, 3, cb820457f80682270f050580",
    "single byte with a size, 3, cb820457c782270f81050580",
    "item after the query, 3, cb820457c682270f05058001",
    "item after reverse, 3, cb820457c782270f05058001",
    "reverse missing, 3, c9820457c582270f0505",
    "query missing, 3, c3820457",
    "reverse two, 3, ca820457c682270f050502",
    "origin of nine bytes, 3, d1820457cd89010000000000000000050580",
    "bytes after the list, 3, ca820457c682270f05058000",
    "list cut short, 3, ca820457c682270f0505",
    "a value, 3, 80",
    "nothing at all, 3, ''",
    "hash of three bytes, 5, c8820457c483010203",
    "header that is a value, 4, c5820457c180",
    "header with a wrong size inside, 4, c6820457c2c1b8",
    "body with a single byte written long, 6, c9820457c5c4c2810ac0",
    "receipts hash of three bytes, 15, c8820457c483010203",
    "receipts of a block that are a value, 16, c5820457c180",
    "transaction hash of three bytes, 9, c8820457c483010203",
    "transaction that is a value, 10, c5820457c180",
    "block that is a value, 7, c28001",
    "difficulty with a leading zero, 7, c5c0820001",
    "announcement without a number, 1, c2c180",
    "status with the fork id left out, 0, c401018080",
  })
  void rejects(String what, int code, String payload) {
    assertRejected(new Message(code, Bytes.fromHexString(payload)));
  }

  @Test
  void namesTheBoundInItsMessage() {
    assertThatExceptionOfType(EthException.class)
        .isThrownBy(() -> decode(3, Bytes.fromHexString("ca820057c682270f050580")))
        .withMessage("number: 0x0057 (expected: no leading zero)");
  }

  @Test
  void rejectsACodeThatEthDoesNotHave() {
    assertRejected(new Message(0x0b, Bytes.fromHexString("c0")));
    assertRejected(new Message(0x12, Bytes.fromHexString("c0")));
    assertThat(EthCode.of(0x10)).contains(EthCode.RECEIPTS);
  }

  @ParameterizedTest
  @CsvSource({"13, 66, 67", "14, 66, 67", "17, 69, 68"})
  void rejectsACodeThatThisVersionDoesNotHave(int code, int with, int without) {
    Bytes payload = Bytes.fromHexString(code == 17 ? "e3010aa0" + "00".repeat(32) : "c0");

    assertThatNoException().isThrownBy(() -> EthMessage.decode(new Message(code, payload), with));
    assertThatExceptionOfType(EthException.class)
        .isThrownBy(() -> EthMessage.decode(new Message(code, payload), without))
        .withMessageContaining("one of eth/" + without);
  }

  @Test
  void rejectsMoreThanTenMebibytes() {
    assertThatNoException().isThrownBy(() -> decode(2, bytes(EthMessage.PAYLOAD_BYTES_MAX)));
    assertRejected(new Message(2, bytes(EthMessage.PAYLOAD_BYTES_MAX + 1)));
  }

  @Test
  void rejectsListsNestedWithoutEndBeforeTheStackEnds() {
    Bytes nested = Bytes.fromHexString("c0");
    for (int i = 0; i < 20_000; i++) {
      Bytes inner = nested;
      nested = RLP.encodeList(list -> list.writeRLP(inner));
    }
    Bytes deep = nested;
    Bytes payload =
        RLP.encodeList(
            list -> {
              list.writeInt(1);
              list.writeList(items -> items.writeRLP(deep));
            });
    assertRejected(new Message(EthCode.BLOCK_HEADERS.number(), payload));
  }

  @Test
  void answersAnyDamageWithItsOwnException() {
    Random random = new Random(1);
    for (String name : new String[] {"block-headers", "block-bodies", "get-block-bodies"}) {
      byte[] sound = EIP_2481.bytes(name).toArrayUnsafe();
      for (int i = 0; i < 2000; i++) {
        byte[] damaged = sound.clone();
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
        damaged[random.nextInt(16)] = (byte) random.nextInt();
        survives(random.nextInt(8), Bytes.wrap(damaged));
        survives(random.nextInt(8), Bytes.wrap(damaged, 0, random.nextInt(damaged.length)));
      }
    }
  }

  private static void survives(int code, Bytes payload) {
    try {
      decode(code, payload);
    } catch (EthException expected) {
      assertThat(expected).hasMessageContaining("expected");
    }
    assertThat(new Message(code, payload).requestId()).isNotNull();
  }

  private static void assertRejected(Message message) {
    assertThatExceptionOfType(EthException.class).isThrownBy(() -> EthMessage.decode(message, ETH));
  }

  private static void decode(int code, Bytes payload) {
    assertThat(EthMessage.decode(new Message(code, payload), ETH)).isNotNull();
  }

  private static Bytes bytes(int size) {
    return Bytes.wrap(new byte[size]);
  }
}
