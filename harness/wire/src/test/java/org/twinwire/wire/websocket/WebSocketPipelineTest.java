package org.twinwire.wire.websocket;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.embedded.EmbeddedChannel;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Frames are those of RFC 6455, sections 1.3 and 5.7, with the opcode of a binary message. */
class WebSocketPipelineTest {

  private static final String REQUEST =
      """
      GET /chat HTTP/1.1
      Host: server.example.com
      Upgrade: websocket
      Connection: Upgrade
      Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==
      Origin: http://example.com
      Sec-WebSocket-Version: 13

      """
          .replace("\n", "\r\n");
  private static final String MASKED_HELLO = "828537fa213d7f9f4d5158";
  private static final String MASKED_PING = "898537fa213d7f9f4d5158";
  private static final String PONG_HELLO = "8a0548656c6c6f";
  private static final String FRAGMENT_HEL = "028337fa213d7f9f4d";
  private static final String FRAGMENT_HEL_CONTINUED = "008337fa213d7f9f4d";
  private static final String FRAGMENT_LO = "808237fa213d5b95";

  private final List<Throwable> failures = new ArrayList<>();
  private final List<String> actives = new ArrayList<>();
  private final EmbeddedChannel listener = new EmbeddedChannel();
  private final EmbeddedChannel dialer = new EmbeddedChannel(false, false);

  @AfterEach
  void nothingIsLeftOver() {
    for (EmbeddedChannel channel : List.of(listener, dialer)) {
      if (channel.isRegistered()) {
        channel.finishAndReleaseAll();
      }
    }
  }

  @Test
  void answersTheHandshakeOfTheSpecification() {
    listen();

    assertThat(answer(REQUEST))
        .startsWith("HTTP/1.1 101 ")
        .contains("s3pPLMBiTxaQ9kYGzzhZRbK+xOo=");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        MASKED_HELLO,
        FRAGMENT_HEL + FRAGMENT_LO,
        FRAGMENT_HEL + MASKED_PING + FRAGMENT_LO,
        "028000000000" + FRAGMENT_HEL_CONTINUED + FRAGMENT_LO
      })
  void readsOneByteStreamWhateverTheFrames(String frames) {
    for (int size : new int[] {1, 2, 7, frames.length()}) {
      EmbeddedChannel channel = listening();
      feed(channel, REQUEST.getBytes(US_ASCII), size);
      feed(channel, HexFormat.of().parseHex(frames), size);

      assertThat(text(channel)).as("%d at a time", size).isEqualTo("Hello");
      channel.finishAndReleaseAll();
    }
  }

  @Test
  void passesOnWhatCameInTheSameReadAsTheResponse() {
    listen();
    dial();
    listener.writeOutbound(buffer("early"));
    feed(listener, HexFormat.of().parseHex(outbound(dialer)), Integer.MAX_VALUE);
    feed(dialer, HexFormat.of().parseHex(outbound(listener)), Integer.MAX_VALUE);

    assertThat(actives).containsExactly("dialer");
    assertThat(text(dialer)).isEqualTo("early");
  }

  @Test
  void answersAPingBetweenTwoFragments() {
    listen();
    answer(REQUEST);
    feed(listener, HexFormat.of().parseHex(FRAGMENT_HEL + MASKED_PING), Integer.MAX_VALUE);

    assertThat(outbound(listener)).isEqualTo(PONG_HELLO);
  }

  @Test
  void answersACloseAndCloses() {
    listen();
    answer(REQUEST);
    feed(listener, HexFormat.of().parseHex("888237fa213d3412"), Integer.MAX_VALUE);

    assertThat(outbound(listener)).isEqualTo("880203e8");
    assertThat(listener.isOpen()).isFalse();
    assertThat(failures).isEmpty();
  }

  @Test
  void saysGoodbyeOnce() {
    listen();
    answer(REQUEST);
    WebSocketPipeline.goodbye(listener.pipeline());
    WebSocketPipeline.goodbye(listener.pipeline());

    assertThat(outbound(listener)).isEqualTo("880503e8427965");
    assertThat(listener.isOpen()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "820548656c6c6f, 88",
    "c28537fa213d7f9f4d5158, 88",
    "098537fa213d7f9f4d5158, 88",
    "808537fa213d7f9f4d5158, 88",
    "818537fa213d7f9f4d5158, ''"
  })
  void refusesAFrameThatBreaksTheProtocol(String frame, String close) {
    listen();
    answer(REQUEST);
    feed(listener, HexFormat.of().parseHex(frame), Integer.MAX_VALUE);

    assertThat(failures).hasSize(1);
    assertThat(outbound(listener)).startsWith(close);
    assertThat(text(listener)).isEmpty();
  }

  /** A dialer masks what it says; the mask is four bytes behind the length. */
  @Test
  void tellsAListenerThatItsFrameBreaksTheProtocol() {
    listen();
    dial();
    feed(listener, HexFormat.of().parseHex(outbound(dialer)), Integer.MAX_VALUE);
    feed(dialer, HexFormat.of().parseHex(outbound(listener)), Integer.MAX_VALUE);
    feed(dialer, HexFormat.of().parseHex("828537fa213d7f9f4d5158"), Integer.MAX_VALUE);

    assertThat(failures).hasSize(1);
    assertThat(outbound(dialer)).startsWith("88").hasSizeGreaterThan(2 * (2 + 4 + 2));
    assertThat(dialer.isOpen()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, Integer.MAX_VALUE})
  void carriesBytesBothWaysHoweverTheyAreCut(int size) {
    listen();
    listener.writeOutbound(buffer("early"));
    dial();

    for (int turn = 0; turn < 3; turn++) {
      feed(listener, HexFormat.of().parseHex(outbound(dialer)), size);
      feed(dialer, HexFormat.of().parseHex(outbound(listener)), size);
      if (turn == 0) {
        assertThat(actives).containsExactly("dialer");
        dialer.writeOutbound(buffer("one "), buffer("two"));
      }
    }
    assertThat(text(dialer)).isEqualTo("early");
    assertThat(text(listener)).isEqualTo("one two");
    assertThat(failures).isEmpty();
  }

  @Test
  void writesAMaskedFrameForEachWriteOfADialer() {
    listen();
    dial();
    feed(listener, HexFormat.of().parseHex(outbound(dialer)), Integer.MAX_VALUE);
    feed(dialer, HexFormat.of().parseHex(outbound(listener)), Integer.MAX_VALUE);
    dialer.writeOutbound(buffer("Hello"), buffer("x"));
    String written = outbound(dialer);

    assertThat(written).hasSize(2 * (2 + 4 + 5 + 2 + 4 + 1)).startsWith("8285");
    assertThat(written.substring(22)).startsWith("8281");
  }

  private void listen() {
    prepare(listener, "listener", false);
  }

  private EmbeddedChannel listening() {
    EmbeddedChannel channel = new EmbeddedChannel();
    prepare(channel, "listener", false);
    return channel;
  }

  private void dial() {
    prepare(dialer, "dialer", true);
    try {
      dialer.register();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private void prepare(EmbeddedChannel channel, String name, boolean dials) {
    if (dials) {
      WebSocketPipeline.dialer(channel.pipeline(), "127.0.0.1", 30303);
    } else {
      WebSocketPipeline.listener(channel.pipeline());
    }
    channel
        .pipeline()
        .addLast(
            new ChannelInboundHandlerAdapter() {
              @Override
              public void channelActive(ChannelHandlerContext ctx) {
                actives.add(name);
              }

              @Override
              public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
                failures.add(cause);
              }
            });
  }

  private String answer(String request) {
    feed(listener, request.getBytes(US_ASCII), Integer.MAX_VALUE);
    return new String(HexFormat.of().parseHex(outbound(listener)), US_ASCII);
  }

  private static void feed(EmbeddedChannel channel, byte[] bytes, int size) {
    for (int at = 0; at < bytes.length; ) {
      int length = Math.min(size, bytes.length - at);
      channel.writeInbound(Unpooled.copiedBuffer(bytes, at, length));
      at += length;
    }
  }

  private static ByteBuf buffer(String text) {
    return Unpooled.copiedBuffer(text, US_ASCII);
  }

  private static String outbound(EmbeddedChannel channel) {
    return taken(channel::readOutbound, ByteBufUtil::hexDump);
  }

  private static String text(EmbeddedChannel channel) {
    return taken(channel::readInbound, data -> data.toString(US_ASCII));
  }

  private static String taken(Supplier<ByteBuf> next, Function<ByteBuf, String> text) {
    return String.join(
        "",
        Stream.generate(next)
            .takeWhile(data -> data != null)
            .map(
                data -> {
                  String taken = text.apply(data);
                  data.release();
                  return taken;
                })
            .toList());
  }
}
