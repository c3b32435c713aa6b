package org.twinwire.wire.multistream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.embedded.EmbeddedChannel;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MultistreamHandlerTest {

  private static final String NOISE = "/noise";

  private final List<Object> events = new ArrayList<>();
  private final EmbeddedChannel channel =
      new EmbeddedChannel(
          new MultistreamHandler(Negotiation.listener(NOISE::equals)),
          new ChannelInboundHandlerAdapter() {
            @Override
            public void userEventTriggered(ChannelHandlerContext ctx, Object event) {
              events.add(event);
            }
          });

  @AfterEach
  void release() {
    channel.finishAndReleaseAll();
  }

  @Test
  void passesOnWhatFollowsInTheSameBufferAndLeaves() {
    channel.writeInbound(Lines.of("/multistream/1.0.0", NOISE).writeByte(1).writeByte(2));
    assertThat(events).containsExactly(new ProtocolAgreed(NOISE));
    assertReads(1, 2);
    assertThat(channel.pipeline().get(MultistreamHandler.class)).isNull();
    assertThat(channel.finish()).isFalse();
  }

  @Test
  void passesOnWhatFollowsByteByByte() {
    ByteBuf whole = Lines.of("/multistream/1.0.0", NOISE).writeByte(1).writeByte(2);
    while (whole.isReadable()) {
      channel.writeInbound(whole.readBytes(1));
    }
    whole.release();
    assertReads(1);
    assertReads(2);
  }

  @Test
  void releasesWhatItConsumed() {
    ByteBuf in = Lines.of("/multistream/1.0.0", NOISE);
    channel.writeInbound(in);
    assertThat(in.refCnt()).isZero();
  }

  @Test
  void reportsAFailureOnceAndDropsWhatFollows() {
    assertThatThrownBy(() -> channel.writeInbound(Lines.of("hello")))
        .isInstanceOf(MultistreamException.class)
        .hasMessage("header: hello (expected: /multistream/1.0.0)");
    assertThat(channel.writeInbound(bytes(1))).isFalse();
  }

  private void assertReads(int... values) {
    ByteBuf read = channel.readInbound();
    assertThat(read).isEqualTo(bytes(values));
    read.release();
  }

  private static ByteBuf bytes(int... values) {
    ByteBuf bytes = Unpooled.buffer();
    for (int value : values) {
      bytes.writeByte(value);
    }
    return bytes;
  }
}
