package org.twinwire.wire.yamux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.embedded.EmbeddedChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.twinwire.wire.EmbeddedPair;
import org.twinwire.wire.mux.MuxException;
import org.twinwire.wire.mux.Muxer;
import org.twinwire.wire.mux.RecordingStream;
import org.twinwire.wire.mux.TellingPlacement;

/** Flow control, at a dialer whose windows are 8 bytes long, and so are those of its peer. */
class YamuxWindowTest {

  private static final int WINDOW_BYTES = 8;
  private static final String OPEN = "000100010000000100000000";
  private static final String CLOSE = "000100040000000100000000";

  private final EmbeddedChannel channel = new EmbeddedChannel(new ChannelInboundHandlerAdapter());
  private final Muxer muxer =
      Yamux.install(
          channel.pipeline(), channel.pipeline().lastContext().name(), true, WINDOW_BYTES);
  private final RecordingStream opened = new RecordingStream(muxer.open());
  private final List<String> told = new ArrayList<>();
  private final List<ByteBuf> written = new ArrayList<>();

  @AfterEach
  void leavesNothingBehind() {
    channel.finishAndReleaseAll();
    assertThat(written).allSatisfy(data -> assertThat(data.refCnt()).isZero());
  }

  @Test
  void sendsNoMoreThanTheWindowTakes() {
    write("0123456789");
    assertThat(sent()).isEqualTo(OPEN + data("01234567"));
    windowUpdate(1);
    assertThat(sent()).isEqualTo(data("8"));
    windowUpdate(100);
    assertThat(sent()).isEqualTo(data("9"));
    write("next");
    assertThat(sent()).isEqualTo(data("next"));
  }

  @Test
  void keepsTheOrderOfWhatWaits() {
    write("01234567");
    write("a");
    write("b");
    sent();
    windowUpdate(2);
    assertThat(sent()).isEqualTo(data("a") + data("b"));
  }

  @Test
  void takesAWindowThatComesWithTheAcknowledgement() {
    write("0123456789");
    sent();
    receive("00010002" + "00000001" + "00000002");
    assertThat(sent()).isEqualTo(data("89"));
  }

  @Test
  void closesBehindWhatWaits() {
    write("0123456789");
    opened.stream.closeWrite();
    opened.stream.flush();
    assertThat(sent()).isEqualTo(OPEN + data("01234567"));
    windowUpdate(2);
    assertThat(sent()).isEqualTo(data("89") + CLOSE);
  }

  @Test
  void sendsWhatWaitsAfterThePeersClose() {
    write("0123456789");
    opened.stream.closeWrite();
    receive(CLOSE);
    sent();
    windowUpdate(2);
    assertThat(sent()).isEqualTo(data("89") + CLOSE);
    assertThat(opened.seen).containsExactly("closed");
    receive("000100080000000100000000");
    assertThat(opened.seen).containsExactly("closed");
  }

  @Test
  void dropsWhatWaitsOnAReset() {
    write("0123456789");
    opened.stream.reset();
    opened.stream.flush();
    sent();
    windowUpdate(2);
    assertThat(sent()).isEmpty();
  }

  @Test
  void dropsWhatWaitsWhenThePeerResets() {
    write("0123456789");
    receive("000100080000000100000000");
    assertThat(opened.seen).containsExactly("reset");
    assertThat(channel.isWritable()).isTrue();
  }

  @Test
  void tellsWhenWhatWaitedGetsItsPlace() {
    write("01234567", "first");
    write("abc", "second");
    write("d", "third");
    assertThat(told).containsExactly("first begins", "first ends");
    assertThat(opened.stream.waitingBytes()).isEqualTo(4);
    windowUpdate(1);
    assertThat(opened.stream.waitingBytes()).isEqualTo(3);
    assertThat(told).endsWith("second begins");
    windowUpdate(3);
    assertThat(told).endsWith("second begins", "second ends", "third begins", "third ends");
  }

  @Test
  void letsOtherStreamsPass() {
    write("0123456789");
    sent();
    var other = new RecordingStream(muxer.open());
    other.stream.write(Unpooled.copiedBuffer("x", StandardCharsets.UTF_8));
    other.stream.flush();
    assertThat(sent())
        .isEqualTo("000100010000000300000000" + "000000000000000300000001" + hex("x"));
  }

  @Test
  void countsNoHeadersAndNoEmptyFrames() {
    write("01234567");
    write("");
    assertThat(sent()).isEqualTo(OPEN + data("01234567") + data(""));
  }

  @Test
  void isNotWritableWhileMuchWaits() {
    write("x".repeat(WINDOW_BYTES + YamuxHandler.HIGH_WATER_BYTES));
    assertThat(channel.isWritable()).isTrue();
    write("x");
    assertThat(channel.isWritable()).isFalse();
    windowUpdate(1);
    assertThat(channel.isWritable()).isTrue();
  }

  @Test
  void refusesToKeepMoreThanTheLimit() {
    ByteBuf most = Unpooled.wrappedBuffer(new byte[(int) SendQueue.MAX_BYTES]);
    written.add(most);
    opened.stream.write(most);
    write("01234567");
    ByteBuf tooMuch = Unpooled.copiedBuffer("x", StandardCharsets.UTF_8);
    written.add(tooMuch);
    assertThatThrownBy(() -> opened.stream.write(tooMuch))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "write: 16777217 bytes waiting for the peer's window (expected: at most 16777216)");
  }

  @Test
  void opensTheWindowOnceHalfOfItIsConsumed() {
    write("");
    sent();
    receive(data("abc"));
    assertThat(sent()).isEmpty();
    receive(data("d"));
    assertThat(sent()).isEqualTo("000100000000000100000004");
    receive(data("01234567"));
    assertThat(sent()).isEqualTo("000100000000000100000008");
    assertThat(opened.seen).containsExactly("abc", "d", "01234567");
  }

  @Test
  void opensNoWindowForAPeerThatSendsNoMore() {
    write("");
    sent();
    receive("00000004" + "00000001" + "00000008" + hex("01234567"));
    assertThat(sent()).isEmpty();
  }

  @Test
  void refusesMoreThanTheWindow() {
    receive(data("abc"));
    assertThatThrownBy(() -> receive(data("012345")))
        .isInstanceOf(MuxException.class)
        .hasMessage("data on dialer-0: 6 bytes (expected: at most 5, its window)");
    assertThat(sent()).isEqualTo(OPEN + "000300000000000000000001");
  }

  private void write(String text) {
    write(text, "unnamed");
  }

  private void write(String text, String name) {
    ByteBuf data = Unpooled.copiedBuffer(text, StandardCharsets.UTF_8);
    if (data.isReadable()) {
      written.add(data);
    }
    opened.stream.write(data, new TellingPlacement(name, told));
    opened.stream.flush();
  }

  private void windowUpdate(int bytes) {
    receive("0001000000000001%08x".formatted(bytes));
  }

  private static String data(String text) {
    return "0000000000000001%08x".formatted(text.length()) + hex(text);
  }

  private void receive(String bytes) {
    channel.writeInbound(Unpooled.wrappedBuffer(ByteBufUtil.decodeHexDump(bytes)));
  }

  private String sent() {
    return ByteBufUtil.hexDump(EmbeddedPair.written(channel));
  }

  private static String hex(String text) {
    return ByteBufUtil.hexDump(text.getBytes(StandardCharsets.UTF_8));
  }
}
