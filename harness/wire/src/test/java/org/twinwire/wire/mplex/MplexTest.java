package org.twinwire.wire.mplex;

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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.twinwire.wire.EmbeddedPair;
import org.twinwire.wire.mux.MuxException;
import org.twinwire.wire.mux.MuxStream;
import org.twinwire.wire.mux.Muxer;
import org.twinwire.wire.mux.RecordingStream;

/** The bytes of mplex, as js-libp2p puts them on the wire. */
class MplexTest {

  private final EmbeddedChannel channel = new EmbeddedChannel(new ChannelInboundHandlerAdapter());
  private final List<RecordingStream> accepted = new ArrayList<>();
  private Muxer muxer;

  @BeforeEach
  void install() {
    muxer = Mplex.install(channel.pipeline(), channel.pipeline().lastContext().name(), false);
    muxer.onInbound(stream -> accepted.add(new RecordingStream(stream)));
  }

  @Test
  void readsWhatAJsDialerSends() {
    receive("00026930" + "0205" + hex("hello") + "0400");
    assertThat(accepted.getFirst().stream.name()).isEqualTo("dialer-0");
    assertThat(accepted.getFirst().seen).containsExactly("hello", "closed");
  }

  @Test
  void answersWithTheReceiversFlags() {
    receive("00026930");
    MuxStream stream = accepted.getFirst().stream;
    stream.write(Unpooled.copiedBuffer("answer", StandardCharsets.UTF_8));
    stream.closeWrite();
    stream.flush();
    assertThat(sent()).isEqualTo("0106" + hex("answer") + "0300");
  }

  @Test
  void opensWithTheInitiatorsFlags() {
    MuxStream first = muxer.open();
    MuxStream second = muxer.open();
    second.write(Unpooled.copiedBuffer("a", StandardCharsets.UTF_8));
    second.closeWrite();
    first.reset();
    second.flush();
    assertThat(sent()).isEqualTo("000130" + "080131" + "0a0161" + "0c00" + "0600");
  }

  @Test
  void readsStreamIdsUpTo60Bits() {
    receive("f8ffffffffffffff7f" + "00");
    assertThat(accepted.getFirst().stream.name()).isEqualTo("dialer-" + MplexFrame.MAX_ID);
  }

  @Test
  void ignoresFramesForStreamsItDoesNotKnow() {
    receive("0205" + hex("hello") + "0400" + "0600" + "0105" + hex("hello") + "0300" + "0500");
    receive("00026930" + "0201" + hex("a"));
    assertThat(accepted.getFirst().seen).containsExactly("a");
    assertThat(sent()).isEmpty();
  }

  @Test
  void ignoresDataBehindTheDialersClose() {
    receive("00026930" + "0400" + "0201" + hex("a") + "0400");
    assertThat(accepted.getFirst().seen).containsExactly("closed");
  }

  @Test
  void takesAStreamIdAgainAfterBothEndsAreDone() {
    receive("00026930" + "0600" + "00026930" + "0201" + hex("a"));
    assertThat(accepted)
        .extracting(stream -> stream.seen)
        .containsExactly(List.of("reset"), List.of("a"));
  }

  @Test
  void refusesToOpenAStreamTwice() {
    receive("00026930");
    assertRefuses("00026930", "new stream: 0 is open (expected: an unused id)");
  }

  @Test
  void refusesAFrameOverOneMebibyteBeforeItArrives() {
    assertRefuses("02" + "818040", "frame data: 1048577 bytes (expected: at most 1048576)");
  }

  @Test
  void refusesAnUnknownFlag() {
    assertRefuses("0700", "flag: 7 (expected: 0 to 6)");
  }

  @Test
  void refusesAHeaderOfTenBytes() {
    assertRefuses("ffffffffffffffffff", "varint: 9 bytes and more (expected: at most 9)");
  }

  @Test
  void readsNothingBehindABrokenFrame() {
    assertRefuses("0700", "flag: 7 (expected: 0 to 6)");
    receive("00026930");
    assertThat(accepted).isEmpty();
  }

  private void assertRefuses(String bytes, String message) {
    assertThatThrownBy(() -> receive(bytes)).isInstanceOf(MuxException.class).hasMessage(message);
  }

  private void receive(String bytes) {
    channel.writeInbound(Unpooled.wrappedBuffer(ByteBufUtil.decodeHexDump(bytes)));
  }

  private String sent() {
    ByteBuf written = EmbeddedPair.written(channel);
    return ByteBufUtil.hexDump(written);
  }

  private static String hex(String text) {
    return ByteBufUtil.hexDump(text.getBytes(StandardCharsets.UTF_8));
  }
}
