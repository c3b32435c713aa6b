package org.twinwire.wire.plaintext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import java.util.ArrayList;
import java.util.List;
import org.apache.tuweni.bytes.Bytes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.twinwire.wire.EmbeddedPair;

class PlaintextHandlerTest {

  private static final Exchange OURS = new Exchange(Bytes.of(0, 1, 9), Bytes.of(8, 1));
  private static final String OURS_ON_THE_WIRE = "090a0300010912020801";

  private final List<Exchange> theirs = new ArrayList<>();
  private final EmbeddedChannel channel =
      new EmbeddedChannel(new PlaintextHandler(OURS, theirs::add));

  @AfterEach
  void release() {
    channel.finishAndReleaseAll();
  }

  @Test
  void sendsItsExchangeAtOnce() {
    channel.flushOutbound();
    assertThat(ByteBufUtil.hexDump(EmbeddedPair.written(channel))).isEqualTo(OURS_ON_THE_WIRE);
  }

  @Test
  void passesOnWhatFollowsAtEverySplit() {
    String whole = OURS_ON_THE_WIRE + "2a2b";
    for (int at = 0; at <= whole.length(); at += 2) {
      var split = new EmbeddedChannel(new PlaintextHandler(OURS, theirs::add));
      split.writeInbound(hex(whole.substring(0, at)), hex(whole.substring(at)));
      assertThat(inbound(split)).isEqualTo("2a2b");
      assertThat(split.pipeline().get(PlaintextHandler.class)).isNull();
      split.finishAndReleaseAll();
    }
    assertThat(theirs).containsOnly(OURS);
  }

  @Test
  void passesOnWhatFollowsByteByByte() {
    ByteBuf whole = hex(OURS_ON_THE_WIRE + "2a2b");
    while (whole.isReadable()) {
      channel.writeInbound(whole.readBytes(1));
    }
    whole.release();
    assertThat(inbound(channel)).isEqualTo("2a2b");
  }

  @Test
  void refusesALongExchangeBeforeItArrives() {
    assertThatThrownBy(() -> channel.writeInbound(hex("8120")))
        .isInstanceOf(PlaintextException.class)
        .hasMessage("exchange: 4097 bytes (expected: at most 4096)");
  }

  @Test
  void refusesWhatIsNoExchange() {
    assertThatThrownBy(() -> channel.writeInbound(hex("020aff")))
        .isInstanceOf(PlaintextException.class)
        .hasMessage("exchange: 0x0aff (expected: an Exchange message)");
  }

  @Test
  void readsNothingBehindABrokenExchange() {
    assertThatThrownBy(() -> channel.writeInbound(hex("020aff")))
        .isInstanceOf(PlaintextException.class);
    channel.writeInbound(hex(OURS_ON_THE_WIRE + "2a2b"));
    assertThat(theirs).isEmpty();
    assertThat(inbound(channel)).isEmpty();
  }

  @Test
  void ignoresFieldsItDoesNotKnow() {
    channel.writeInbound(hex("0c" + "1a0107" + OURS_ON_THE_WIRE.substring(2)));
    assertThat(theirs).containsExactly(OURS);
  }

  private static String inbound(EmbeddedChannel channel) {
    ByteBuf all = Unpooled.buffer();
    for (ByteBuf next; (next = channel.readInbound()) != null; ) {
      all.writeBytes(next);
      next.release();
    }
    String hex = ByteBufUtil.hexDump(all);
    all.release();
    return hex;
  }

  private static ByteBuf hex(String hex) {
    return Unpooled.wrappedBuffer(ByteBufUtil.decodeHexDump(hex));
  }
}
