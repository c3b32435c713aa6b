package org.twinwire.wire.websocket;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.ChannelPromise;
import io.netty.channel.PendingWriteQueue;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.ContinuationWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocket13FrameDecoder;
import io.netty.handler.codec.http.websocketx.WebSocket13FrameEncoder;
import io.netty.handler.codec.http.websocketx.WebSocketClientProtocolHandler.ClientHandshakeStateEvent;
import io.netty.handler.codec.http.websocketx.WebSocketCloseStatus;
import io.netty.handler.codec.http.websocketx.WebSocketServerProtocolHandler.HandshakeComplete;
import io.netty.handler.codec.http.websocketx.WebSocketServerProtocolHandler.ServerHandshakeStateEvent;
import io.netty.util.ReferenceCountUtil;

/**
 * Makes each write a binary message, and one byte stream of the peer's binary messages: where a
 * message or a frame ends means nothing. A dialer learns of the connection when the handshake is
 * done; what a listener writes before waits for that. A Close of the peer is answered, and then the
 * connection closes. A failure goes to {@code exceptionCaught}.
 */
@SuppressWarnings("FutureReturnValueIgnored") // a connection that fails says so when it closes
public final class WebSocketStream extends ChannelDuplexHandler {

  private final boolean dialer;
  private PendingWriteQueue early;
  private boolean ready;
  private boolean closing;

  WebSocketStream(boolean dialer) {
    this.dialer = dialer;
  }

  @Override
  public void handlerAdded(ChannelHandlerContext ctx) {
    early = new PendingWriteQueue(ctx);
  }

  @Override
  public void channelActive(ChannelHandlerContext ctx) {
    if (!dialer) {
      ctx.fireChannelActive();
    }
  }

  @Override
  public void channelInactive(ChannelHandlerContext ctx) {
    early.removeAndFailAll(late());
    ctx.fireChannelInactive();
  }

  @Override
  public void userEventTriggered(ChannelHandlerContext ctx, Object event) {
    switch (event) {
      case ClientHandshakeStateEvent.HANDSHAKE_COMPLETE -> {
        ready = true;
        encodeWhatTheDecoderSays(ctx.pipeline());
        ctx.fireChannelActive();
      }
      case HandshakeComplete done -> {
        ready = true;
        early.removeAndWriteAll();
        ctx.flush();
      }
      case ClientHandshakeStateEvent.HANDSHAKE_TIMEOUT -> ctx.fireExceptionCaught(late());
      case ServerHandshakeStateEvent.HANDSHAKE_TIMEOUT -> ctx.fireExceptionCaught(late());
      default -> ctx.fireUserEventTriggered(event);
    }
  }

  /**
   * Netty's client has its decoder next to the socket, and what that says of a frame that breaks
   * the protocol, a Close, would pass no encoder.
   */
  private static void encodeWhatTheDecoderSays(ChannelPipeline pipeline) {
    pipeline.remove(WebSocket13FrameEncoder.class);
    pipeline.addBefore(
        pipeline.context(WebSocket13FrameDecoder.class).name(),
        null,
        new WebSocket13FrameEncoder(true));
  }

  private static WebSocketException late() {
    return new WebSocketException(
        "handshake: not done (expected: within %d ms)"
            .formatted(WebSocketPipeline.TIMEOUT.toMillis()));
  }

  @Override
  public void channelRead(ChannelHandlerContext ctx, Object message) {
    switch (message) {
      case BinaryWebSocketFrame frame -> ctx.fireChannelRead(frame.content());
      case ContinuationWebSocketFrame frame -> ctx.fireChannelRead(frame.content());
      case CloseWebSocketFrame close -> closed(ctx, close);
      default -> refuse(ctx, message);
    }
  }

  /**
   * RFC 6455, section 5.5.1: "If an endpoint receives a Close frame and did not previously send a
   * Close frame, the endpoint MUST send a Close frame in response."
   */
  private void closed(ChannelHandlerContext ctx, CloseWebSocketFrame close) {
    if (closing) {
      close.release();
      ctx.close();
    } else {
      closing = true;
      ctx.writeAndFlush(close).addListener(ChannelFutureListener.CLOSE);
    }
  }

  /** libp2p, WebSockets: a stream is carried in binary messages. */
  private static void refuse(ChannelHandlerContext ctx, Object message) {
    String got = message instanceof TextWebSocketFrame ? "a text frame" : "no frame";
    ReferenceCountUtil.release(message);
    ctx.fireExceptionCaught(
        new WebSocketException("frame: got %s (expected: a binary one)".formatted(got)));
  }

  /** The request of the handshake passes as it is: Netty writes it at the end of the pipeline. */
  @Override
  public void write(ChannelHandlerContext ctx, Object message, ChannelPromise promise) {
    if (!(message instanceof ByteBuf bytes)) {
      ctx.write(message, promise);
    } else if (ready) {
      ctx.write(new BinaryWebSocketFrame(bytes), promise);
    } else {
      early.add(new BinaryWebSocketFrame(bytes), promise);
    }
  }

  /** Says that this side goes, behind what was written: status 1000. Without effect twice. */
  void goodbye(ChannelHandlerContext ctx) {
    if (ready && !closing) {
      closing = true;
      ctx.writeAndFlush(new CloseWebSocketFrame(WebSocketCloseStatus.NORMAL_CLOSURE));
    }
  }
}
