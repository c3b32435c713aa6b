package org.twinwire.wire.libp2p;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.DecoderException;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.twinwire.wire.mux.MuxException;

class ProtocolErrorsTest {

  private final TestingNode node = new TestingNode();
  private final EmbeddedChannel channel =
      new EmbeddedChannel(new FailingAtTheEnd(), new ProtocolErrors(), node);

  @Test
  void tellsOfThePeersFirstErrorOnlyAndCloses() {
    channel.pipeline().fireExceptionCaught(new MuxException("flag: 7 (expected: 0 to 6)"));
    assertThat(node.errors)
        .singleElement()
        .isInstanceOf(Libp2pException.class)
        .extracting(Throwable::getMessage)
        .isEqualTo("flag: 7 (expected: 0 to 6)");
    assertThat(channel.isActive()).isFalse();
  }

  @Test
  void leavesErrorsThatAreNotThePeersAsTheyAre() {
    var reset = new IOException("Connection reset");
    channel.pipeline().fireExceptionCaught(reset);
    assertThat(node.errors).containsExactly(reset);
    assertThat(channel.isActive()).isFalse();
  }

  @Test
  void blamesNoPeerForADefectOfADecoder() {
    var defect = new DecoderException(new NullPointerException());
    channel.pipeline().fireExceptionCaught(defect);
    assertThat(node.errors).containsExactly(defect);
  }

  /** As a decoder does that is left with half a frame. */
  private static final class FailingAtTheEnd extends ChannelInboundHandlerAdapter {
    @Override
    public void channelInactive(ChannelHandlerContext ctx) {
      ctx.fireExceptionCaught(new MuxException("another"));
    }
  }
}
