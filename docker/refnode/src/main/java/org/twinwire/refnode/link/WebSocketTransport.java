package org.twinwire.refnode.link;

import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.EventLoop;
import io.netty.channel.EventLoopGroup;
import java.time.Duration;
import java.util.function.Consumer;
import org.twinwire.wire.websocket.WebSocketPipeline;

/**
 * The bytes of a stack are those of the binary messages of a WebSocket over TCP. Offsets are those
 * of the TCP connection, with the opening handshake and the headers of the frames.
 */
public final class WebSocketTransport implements Transport {

  private final Transport tcp = new TcpTransport();

  @Override
  public ChannelFuture dial(
      EventLoop loop, String host, int port, Duration timeout, Consumer<Channel> opened) {
    return tcp.dial(
        loop,
        host,
        port,
        timeout,
        channel -> {
          WebSocketPipeline.dialer(channel.pipeline(), host, port);
          opened.accept(channel);
        });
  }

  @Override
  public int listen(EventLoopGroup group, String host, Consumer<Channel> accepted)
      throws InterruptedException {
    return tcp.listen(
        group,
        host,
        channel -> {
          WebSocketPipeline.listener(channel.pipeline());
          accepted.accept(channel);
        });
  }
}
