package org.twinwire.tap.relay;

import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelOption;
import io.netty.channel.socket.SocketChannel;

/** The ways in which the tap ends a socket. */
final class Ends {

  private Ends() {}

  static void close(Channel channel) {
    channel.close().addListener(ChannelFutureListener.CLOSE);
  }

  /** With RST, whatever was not sent is lost. */
  static void tear(Channel channel) {
    if (channel.isOpen()) {
      channel.config().setOption(ChannelOption.SO_LINGER, 0);
    }
    close(channel);
  }

  /** With FIN, once what was written before is out; the other direction goes on. */
  static void halfClose(SocketChannel channel) {
    channel
        .writeAndFlush(Unpooled.EMPTY_BUFFER)
        .addListener(
            written -> {
              if (channel.isActive()) {
                channel.shutdownOutput().addListener(ChannelFutureListener.CLOSE_ON_FAILURE);
              }
            });
  }
}
