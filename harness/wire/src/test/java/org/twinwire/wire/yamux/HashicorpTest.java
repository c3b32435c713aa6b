package org.twinwire.wire.yamux;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.twinwire.wire.Reference;
import org.twinwire.wire.mux.MuxStream;
import org.twinwire.wire.mux.Muxer;
import org.twinwire.wire.mux.RecordingStream;

/** The bytes of another implementation, in either role. */
class HashicorpTest {

  private static final Reference RECORDED = Reference.of("yamux/hashicorp.properties");

  private final EmbeddedChannel channel = new EmbeddedChannel(new ChannelInboundHandlerAdapter());
  private final List<RecordingStream> accepted = new ArrayList<>();

  @AfterEach
  void leavesNothingBehind() {
    assertThat(channel.finish()).isFalse();
  }

  @Test
  void answersItsClient() {
    install(false);
    receive("client.open", "client.request");
    MuxStream stream = accepted.getFirst().stream;
    stream.write(Unpooled.copiedBuffer("answer", StandardCharsets.UTF_8));
    stream.closeWrite();
    stream.flush();
    receive("client.close");

    assertThat(accepted.getFirst().seen).containsExactly("hello", "closed");
    String answer = RECORDED.text("server.answer");
    String acknowledging = answer.substring(0, 4) + "0002" + answer.substring(8);
    assertThat(sent()).isEqualTo(acknowledging + RECORDED.text("server.close"));
  }

  @Test
  void asksItsServer() {
    Muxer muxer = install(true);
    var opened = new RecordingStream(muxer.open());
    opened.stream.write(Unpooled.copiedBuffer("hello", StandardCharsets.UTF_8));
    opened.stream.closeWrite();
    opened.stream.flush();
    receive("server.accept", "server.answer", "server.close");

    assertThat(sent())
        .isEqualTo(
            RECORDED.text("client.open")
                + RECORDED.text("client.request")
                + RECORDED.text("client.close"));
    assertThat(opened.seen).containsExactly("answer", "closed");
  }

  @Test
  void opensItsWindowAsMuchAndAsLate() {
    install(false);
    receive("client.open", "client.request");
    accepted.getFirst().stream.write(Unpooled.EMPTY_BUFFER);
    accepted.getFirst().stream.flush();
    sent();
    data(100_000);
    assertThat(sent()).isEmpty();
    data(100_000);

    assertThat(sent()).isEqualTo(RECORDED.text("server.window"));
  }

  @Test
  void takesAStreamItsServerOpens() {
    install(true);
    receive("server.open", "server.data");
    accepted.getFirst().stream.closeWrite();
    accepted.getFirst().stream.flush();

    assertThat(sent()).isEqualTo("000100060000000200000000");
    assertThat(accepted.getFirst().seen).containsExactly("late");
    assertThat(accepted.getFirst().stream.name()).isEqualTo("listener-0");
  }

  @Test
  void answersItsPing() {
    install(false);
    receive("client.ping");

    assertThat(sent()).isEqualTo(RECORDED.text("server.pong"));
  }

  @Test
  void saysGoodbyeAsItDoes() {
    install(true).close();

    assertThat(sent()).isEqualTo(RECORDED.text("server.away"));
  }

  private Muxer install(boolean dialer) {
    Muxer muxer =
        Yamux.install(channel.pipeline(), channel.pipeline().lastContext().name(), dialer);
    muxer.onInbound(stream -> accepted.add(new RecordingStream(stream)));
    return muxer;
  }

  private void receive(String... names) {
    for (String name : names) {
      channel.writeInbound(Unpooled.wrappedBuffer(RECORDED.bytes(name).toArray()));
    }
  }

  /** As the recorded client went on: in one frame of stream 1. */
  private void data(int bytes) {
    ByteBuf frame = Unpooled.buffer().writeLong(1).writeInt(bytes).writeBytes(new byte[bytes]);
    channel.writeInbound(frame);
  }

  private String sent() {
    return ByteBufUtil.hexDump(EmbeddedPair.written(channel));
  }
}
