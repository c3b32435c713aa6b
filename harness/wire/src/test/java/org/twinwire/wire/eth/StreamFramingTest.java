package org.twinwire.wire.eth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.util.ArrayList;
import org.apache.tuweni.bytes.Bytes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StreamFramingTest {

  private static final Message FIRST = new Message(3, Bytes.fromHexString("0xc20180"));
  private static final Message SECOND = new Message(5, Bytes.fromHexString("0xc3010203"));

  @Test
  void putsTheLengthBeforeCodeAndPayload() {
    assertThat(ByteBufUtil.hexDump(StreamFraming.VARINT.encode(FIRST))).isEqualTo("0403c20180");
  }

  @Test
  void putsNothingBeforeARawMessage() {
    assertThat(ByteBufUtil.hexDump(StreamFraming.RAW.encode(FIRST))).isEqualTo("03c20180");
  }

  @Test
  void readsMergedMessagesWithTheirLengths() {
    FramingDecoder decoder = StreamFraming.VARINT.decoder();
    assertThat(decoder.feed(both(StreamFraming.VARINT))).containsExactly(FIRST, SECOND);
    assertThat(decoder.pendingBytes()).isZero();
  }

  @Test
  void readsMessagesWithTheirLengthsAtEverySplit() {
    ByteBuf bytes = both(StreamFraming.VARINT);
    for (int at = 0; at <= bytes.readableBytes(); at++) {
      FramingDecoder decoder = StreamFraming.VARINT.decoder();
      var first = decoder.feed(bytes.copy(0, at));
      var second = decoder.feed(bytes.copy(at, bytes.readableBytes() - at));
      assertThat(first.size() + second.size()).isEqualTo(2);
      assertThat(second.isEmpty() ? first : second).endsWith(SECOND);
    }
  }

  @Test
  void readsMessagesWithTheirLengthsByteByByte() {
    ByteBuf bytes = both(StreamFraming.VARINT);
    FramingDecoder decoder = StreamFraming.VARINT.decoder();
    var messages = new ArrayList<Message>();
    while (bytes.isReadable()) {
      messages.addAll(decoder.feed(bytes.readSlice(1)));
    }
    assertThat(messages).containsExactly(FIRST, SECOND);
  }

  @Test
  void saysHowMuchOfAMessageItKeeps() {
    FramingDecoder decoder = StreamFraming.VARINT.decoder();
    assertThat(decoder.feed(both(StreamFraming.VARINT).slice(0, 3))).isEmpty();
    assertThat(decoder.pendingBytes()).isEqualTo(3);
  }

  @Test
  void losesTheSecondOfTwoMergedRawMessages() {
    assertThat(StreamFraming.RAW.decoder().feed(both(StreamFraming.RAW))).containsExactly(FIRST);
  }

  @Test
  void failsOnARawMessageThatIsSplit() {
    assertThatThrownBy(() -> StreamFraming.RAW.decoder().feed(hex("03c201")))
        .isInstanceOf(EthException.class)
        .hasMessage("message payload: 2 bytes (expected: 3, its first RLP item)");
  }

  @Test
  void refusesALengthOver10MebibytesBeforeItArrives() {
    FramingDecoder decoder = StreamFraming.VARINT.decoder();
    assertThat(decoder.feed(hex("81808005"))).isEmpty();
    assertThatThrownBy(() -> StreamFraming.VARINT.decoder().feed(hex("82808005")))
        .isInstanceOf(EthException.class)
        .hasMessage("message: 10485762 bytes (expected: at most 10485761)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"00", "8000", "ffffffffffffffffff"})
  void refusesALengthThatIsNone(String bytes) {
    assertThatThrownBy(() -> StreamFraming.VARINT.decoder().feed(hex(bytes)))
        .isInstanceOf(EthException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "7f",
        "80",
        "820102",
        "b838" + "00",
        "c0",
        "c101",
        "f838",
        "f800",
        "bfffffffffffffffff"
      })
  void knowsHowFarAnRlpItemReaches(String item) {
    assertThat(RlpItem.length(Bytes.fromHexString(item)).orElseThrow())
        .isEqualTo(
            switch (item) {
              case "7f", "80", "c0" -> 1;
              case "c101", "f800" -> 2;
              case "820102" -> 3;
              case "b83800", "f838" -> 2 + 0x38;
              default -> Long.MAX_VALUE;
            });
  }

  private static ByteBuf both(StreamFraming framing) {
    ByteBuf out = Unpooled.buffer();
    framing.encode(FIRST, out);
    framing.encode(SECOND, out);
    return out;
  }

  private static ByteBuf hex(String hex) {
    return Unpooled.wrappedBuffer(ByteBufUtil.decodeHexDump(hex));
  }
}
