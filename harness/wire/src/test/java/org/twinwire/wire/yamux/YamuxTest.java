package org.twinwire.wire.yamux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.embedded.EmbeddedChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.twinwire.wire.EmbeddedPair;
import org.twinwire.wire.mux.MuxException;
import org.twinwire.wire.mux.Muxer;
import org.twinwire.wire.mux.PeerLeaves;
import org.twinwire.wire.mux.RecordingStream;

/** The bytes of yamux at a listener: stream 1 is the dialer's first. */
class YamuxTest {

  private static final String OPEN = "000100010000000100000000";
  private static final String CLOSE = "000100040000000100000000";
  private static final String RESET = "000100080000000100000000";
  private static final String GO_AWAY_PROTOCOL_ERROR = "000300000000000000000001";

  private final List<Object> told = new ArrayList<>();
  private final EmbeddedChannel channel = new EmbeddedChannel(new Telling());
  private final List<RecordingStream> accepted = new ArrayList<>();
  private Muxer muxer;

  @BeforeEach
  void install() {
    muxer = Yamux.install(channel.pipeline(), channel.pipeline().lastContext().name(), false);
    muxer.onInbound(stream -> accepted.add(new RecordingStream(stream)));
  }

  @AfterEach
  void release() {
    channel.finishAndReleaseAll();
  }

  @Test
  void takesAStreamThatIsOpenedByData() {
    receive("00000001" + "00000001" + "00000005" + hex("hello"));
    assertThat(accepted.getFirst().stream.name()).isEqualTo("dialer-0");
    assertThat(accepted.getFirst().seen).containsExactly("hello");
  }

  @Test
  void takesOpeningDataAndCloseInOneFrame() {
    receive("00000005" + "00000001" + "00000005" + hex("hello"));
    assertThat(accepted.getFirst().seen).containsExactly("hello", "closed");
  }

  @Test
  void readsAResetBehindTheDataOfItsFrame() {
    receive(OPEN + "00000008" + "00000001" + "00000001" + hex("a"));
    assertThat(accepted.getFirst().seen).containsExactly("a", "reset");
  }

  @Test
  void opensItsStreamsUnderEvenNumbers() {
    muxer.open();
    muxer.open().flush();
    assertThat(sent()).isEqualTo("000100010000000200000000" + "000100010000000400000000");
  }

  @Test
  void acknowledgesWithItsFirstFrameOnly() {
    receive(OPEN);
    assertThat(sent()).isEmpty();
    accepted.getFirst().stream.write(Unpooled.copiedBuffer("a", StandardCharsets.UTF_8));
    accepted.getFirst().stream.write(Unpooled.copiedBuffer("b", StandardCharsets.UTF_8));
    accepted.getFirst().stream.flush();
    assertThat(sent())
        .isEqualTo("000000020000000100000001" + hex("a") + "000000000000000100000001" + hex("b"));
  }

  @Test
  void refusesAStreamWithAReset() {
    muxer.onInbound(stream -> stream.reset());
    receive(OPEN);
    muxer.open().flush();
    assertThat(sent()).startsWith(RESET);
  }

  @Test
  void ignoresFramesForStreamsItDoesNotKnow() {
    receive("000000000000000100000001" + hex("a") + CLOSE + RESET + "000100000000000200000001");
    assertThat(accepted).isEmpty();
    assertThat(sent()).isEmpty();
  }

  @Test
  void ignoresDataBehindTheDialersClose() {
    receive(OPEN + CLOSE + "000000000000000100000001" + hex("a") + CLOSE);
    assertThat(accepted.getFirst().seen).containsExactly("closed");
  }

  @Test
  void ignoresFlagsThatMeanNothing() {
    receive("0001fff1" + "00000001" + "00000000");
    assertThat(accepted).hasSize(1);
  }

  @Test
  void sendsThePingsValueBack() {
    receive("000200010000000012345678");
    assertThat(sent()).isEqualTo("000200020000000012345678");
  }

  @Test
  void answersNoPong() {
    receive("000200020000000012345678");
    assertThat(sent()).isEmpty();
  }

  @Test
  void opensNoStreamToAPeerThatGoesAwayAndKeepsThoseThatAreOpen() {
    receive(OPEN + "000300000000000000000000");
    assertThat(told).containsExactly(new PeerLeaves(Optional.empty()));
    assertThatThrownBy(muxer::open)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("peer going away");
    receive("000000000000000100000001" + hex("a"));
    assertThat(accepted.getFirst().seen).containsExactly("a");
  }

  @Test
  void tellsWhatAPeerThatGoesAwayComplainsOf() {
    receive("000300000000000000000001" + "000300000000000000000007");
    assertThat(told)
        .containsExactly(
            new PeerLeaves(Optional.of("0x01 protocol-error")),
            new PeerLeaves(Optional.of("0x07")));
  }

  @Test
  void waitsForAnswersBeforeItOpensMoreStreams() {
    for (int count = 0; count < YamuxHandler.MAX_UNACKNOWLEDGED; count++) {
      muxer.open();
    }
    assertThatThrownBy(muxer::open)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("open: 256 streams without an answer (expected: less than 256)");
    receive("000100020000000200000000");
    muxer.open();
  }

  @Test
  void refusesToOpenAStreamTwice() {
    receive(OPEN);
    assertRefuses(OPEN, "new stream: 1 is open (expected: an unused id)");
  }

  @Test
  void refusesAStreamThatIsNotTheDialersToOpen() {
    assertRefuses("000100010000000200000000", "new stream: 2 (expected: an odd id)");
  }

  @Test
  void refusesAStreamUnderTheNumberOfTheSession() {
    assertRefuses("000100010000000000000000", "new stream: 0 (expected: an odd id)");
  }

  @Test
  void refusesAnotherVersionByItsFirstByte() {
    assertRefuses("07", "version: 7 (expected: 0)");
  }

  @Test
  void refusesAnUnknownType() {
    assertRefuses("000400000000000100000000", "type: 4 (expected: 0 to 3)");
  }

  @Test
  void refusesAFrameOverAWindowBeforeItArrives() {
    receive(OPEN);
    assertRefuses(
        "000000000000000100040001", "frame data: 262145 bytes (expected: at most 262144)");
  }

  @Test
  void refusesAWindowThatNoFieldHolds() {
    receive(OPEN);
    assertRefuses(
        "0001000000000001ffffffff",
        "window of dialer-0: 4295229439 bytes (expected: at most 4294967295)");
  }

  @Test
  void readsNothingBehindABrokenFrame() {
    assertRefuses("07", "version: 7 (expected: 0)");
    receive(OPEN);
    assertThat(accepted).isEmpty();
  }

  @Test
  void saysThatAFailureOfItsOwnIsInternal() {
    muxer.onInbound(stream -> {});
    receive("00000001" + "00000001" + "00000001" + hex("a"));
    assertThat(told).singleElement().isInstanceOf(IllegalStateException.class);
    assertThat(sent()).isEqualTo("000300000000000000000002");
  }

  private void assertRefuses(String bytes, String message) {
    receive(bytes);
    assertThat(told)
        .singleElement()
        .isInstanceOf(MuxException.class)
        .extracting(failure -> ((MuxException) failure).getMessage())
        .isEqualTo(message);
    assertThat(sent()).isEqualTo(GO_AWAY_PROTOCOL_ERROR);
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

  private final class Telling extends ChannelInboundHandlerAdapter {
    @Override
    public void userEventTriggered(ChannelHandlerContext ctx, Object event) {
      told.add(event);
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext ctx, Throwable failure) {
      told.add(failure);
    }
  }
}
