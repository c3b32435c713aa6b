package org.twinwire.wire.websocket;

import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.http.HttpClientCodec;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.websocketx.WebSocketClientProtocolConfig;
import io.netty.handler.codec.http.websocketx.WebSocketClientProtocolHandler;
import io.netty.handler.codec.http.websocketx.WebSocketDecoderConfig;
import io.netty.handler.codec.http.websocketx.WebSocketServerProtocolConfig;
import io.netty.handler.codec.http.websocketx.WebSocketServerProtocolHandler;
import java.time.Duration;

/**
 * Installs a WebSocket at the end of a pipeline. Handlers behind it read and write bytes, as on a
 * TCP connection; {@link WebSocketStream} is the last one it adds. The nonce of the handshake and
 * the masks are random whatever the seed; no length depends on them.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6455">RFC 6455</a>
 * @see <a href="https://github.com/libp2p/specs/blob/master/websockets/README.md">libp2p's use of
 *     it</a>
 */
public final class WebSocketPipeline {

  /** Most bytes of a frame: what a muxer lets wait for a window (jvm-libp2p: 16 MiB). */
  static final int FRAME_MAX = 16 << 20;

  /** Most bytes of a request or response of the handshake, without its headers. */
  private static final int HTTP_BODY_MAX = 8 << 10;

  /** From the connection's start to the end of the handshake; js-libp2p's bound for an upgrade. */
  static final Duration TIMEOUT = Duration.ofSeconds(10);

  private WebSocketPipeline() {}

  /**
   * Installs the side that dialed; it asks for the path {@code /}.
   *
   * @param host a name or an IPv4 address, for the header {@code Host}
   */
  public static void dialer(ChannelPipeline pipeline, String host, int port) {
    WebSocketClientProtocolConfig config =
        WebSocketClientProtocolConfig.newBuilder()
            .webSocketUri("ws://%s:%d/".formatted(host, port))
            .maxFramePayloadLength(FRAME_MAX)
            .handleCloseFrames(false)
            .sendCloseFrame(null)
            .withUTF8Validator(false)
            .handshakeTimeoutMillis(TIMEOUT.toMillis())
            .build();
    pipeline.addLast(
        new HttpClientCodec(),
        new HttpObjectAggregator(HTTP_BODY_MAX),
        new WebSocketClientProtocolHandler(config),
        new WebSocketStream(true));
  }

  /** Installs the side that was dialed; any path will do. */
  public static void listener(ChannelPipeline pipeline) {
    WebSocketServerProtocolConfig config =
        WebSocketServerProtocolConfig.newBuilder()
            .websocketPath("/")
            .checkStartsWith(true)
            .decoderConfig(
                WebSocketDecoderConfig.newBuilder()
                    .maxFramePayloadLength(FRAME_MAX)
                    .withUTF8Validator(false)
                    .build())
            .handleCloseFrames(false)
            .sendCloseFrame(null)
            .handshakeTimeoutMillis(TIMEOUT.toMillis())
            .build();
    pipeline.addLast(
        new HttpServerCodec(),
        new HttpObjectAggregator(HTTP_BODY_MAX),
        new WebSocketServerProtocolHandler(config),
        new WebSocketStream(false));
  }

  /**
   * Says that this side goes, behind what was written. Without effect on a pipeline that has no
   * WebSocket, or twice.
   */
  public static void goodbye(ChannelPipeline pipeline) {
    WebSocketStream stream = pipeline.get(WebSocketStream.class);
    if (stream != null) {
      stream.goodbye(pipeline.context(stream));
    }
  }
}
