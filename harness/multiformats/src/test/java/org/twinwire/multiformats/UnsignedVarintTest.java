package org.twinwire.multiformats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnsignedVarintTest {

  @ParameterizedTest
  @CsvSource({
    "0, 00",
    "1, 01",
    "127, 7f",
    "128, 8001",
    "255, ff01",
    "300, ac02",
    "16384, 808001",
    "9223372036854775807, ffffffffffffffff7f"
  })
  void writesAndReadsTheSpecificationsExamples(long value, String hex) {
    ByteBuf bytes = Unpooled.buffer();
    UnsignedVarint.write(value, bytes);
    assertThat(ByteBufUtil.hexDump(bytes)).isEqualTo(hex);
    assertThat(UnsignedVarint.read(bytes)).hasValue(value);
    assertThat(bytes.isReadable()).isFalse();
  }

  @Test
  void takesNothingOfAnIncompleteVarint() {
    ByteBuf bytes = hex("8080");
    assertThat(UnsignedVarint.read(bytes)).isEmpty();
    assertThat(bytes.readableBytes()).isEqualTo(2);
  }

  @Test
  void leavesWhatFollows() {
    ByteBuf bytes = hex("8001ff");
    assertThat(UnsignedVarint.read(bytes)).hasValue(128);
    assertThat(bytes.readableBytes()).isEqualTo(1);
  }

  @Test
  void refusesALongerEncodingThanNeeded() {
    assertThatThrownBy(() -> UnsignedVarint.read(hex("8100")))
        .isInstanceOf(VarintException.class)
        .hasMessageContaining("expected: the shortest encoding");
  }

  @Test
  void refusesATenthByteWithoutWaitingForIt() {
    assertThatThrownBy(() -> UnsignedVarint.read(hex("ffffffffffffffffff")))
        .isInstanceOf(VarintException.class)
        .hasMessageContaining("expected: at most 9");
  }

  private static ByteBuf hex(String hex) {
    return Unpooled.wrappedBuffer(ByteBufUtil.decodeHexDump(hex));
  }
}
