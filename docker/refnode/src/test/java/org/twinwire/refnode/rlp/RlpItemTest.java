package org.twinwire.refnode.rlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.tuweni.bytes.Bytes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RlpItemTest {

  @Test
  void splitsAListIntoItemsAsTheyStand() {
    Bytes list = Bytes.fromHexString("0xca0183646f67c20102c080");

    assertThat(RlpItem.list(list))
        .extracting(item -> item.encoded().toHexString())
        .containsExactly("0x01", "0x83646f67", "0xc20102", "0xc0", "0x80");
  }

  @Test
  void readsLengthsOfMoreThanOneByte() {
    Bytes string = Bytes.concatenate(Bytes.fromHexString("0xb90100"), Bytes.repeat((byte) 7, 256));

    assertThat(RlpItem.first(string).payload().size()).isEqualTo(256);
  }

  @Test
  void leavesWhatFollowsTheFirstItem() {
    assertThat(RlpItem.first(Bytes.fromHexString("0xc10105")).encoded())
        .isEqualTo(Bytes.fromHexString("0xc101"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"0x", "0x83646f", "0xc301", "0xb9", "0xbbffffffff01", "0xbfffffffffffffffff"})
  void refusesWhatIsCutShort(String hex) {
    assertThatThrownBy(() -> RlpItem.first(Bytes.fromHexString(hex)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("expected");
  }

  @Test
  void refusesBytesBehindAList() {
    assertThatThrownBy(() -> RlpItem.list(Bytes.fromHexString("0xc10102")))
        .hasMessage("RLP: got 3 bytes (expected: 2)");
  }
}
