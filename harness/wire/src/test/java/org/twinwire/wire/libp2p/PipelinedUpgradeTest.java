package org.twinwire.wire.libp2p;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.SplittableRandom;
import org.apache.tuweni.bytes.Bytes32;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.twinwire.wire.EmbeddedPair;
import org.twinwire.wire.multistream.Lines;
import org.twinwire.wire.noise.NoiseHandler;

/**
 * A dialer that waits for nothing it need not wait for: handshake, negotiations, the first message
 * and CLOSE reach the listener in one buffer.
 */
class PipelinedUpgradeTest {

  private static final Identity DIALER = Identity.secp256k1(Bytes32.repeat((byte) 1));
  private static final Identity LISTENER = Identity.ed25519(Bytes32.repeat((byte) 2));

  private TestingNode node = new TestingNode();

  @ParameterizedTest
  @ValueSource(strings = {"mplex-plaintext", "yamux-plaintext"})
  void deliversPlaintextInOneBuffer(String stack) {
    var listener = listener(stack);
    listener.writeInbound(plaintext(stack));
    assertDelivered(listener);
  }

  @ParameterizedTest
  @ValueSource(strings = {"mplex-plaintext", "yamux-plaintext"})
  void answersPlaintextInOneBufferInItsOrder(String stack) {
    var listener = listener(stack);
    listener.writeInbound(plaintext(stack));
    String answer = EmbeddedPair.written(listener).toString(StandardCharsets.ISO_8859_1);
    assertThat(answer)
        .containsSubsequence(
            "/plaintext/2.0.0\n", TestingStacks.named(stack).muxer() + "\n", "/eth/66/1.0.0\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"mplex-plaintext", "yamux-plaintext"})
  void deliversPlaintextByteByByte(String stack) {
    var listener = listener(stack);
    byteByByte(listener, plaintext(stack));
    assertDelivered(listener);
  }

  @ParameterizedTest
  @ValueSource(strings = {"mplex-plaintext", "yamux-plaintext"})
  void deliversPlaintextAtEverySplit(String stack) {
    int length = plaintext(stack).readableBytes();
    for (int at = 0; at <= length; at++) {
      var listener = listener(stack);
      writeSplit(listener, plaintext(stack), at);
      assertDelivered(listener);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"mplex", "yamux"})
  void deliversNoiseInOneBuffer(String stack) {
    var listener = listener(stack);
    listener.writeInbound(behindTheListenersMessage(stack, listener));
    assertDelivered(listener);
  }

  @ParameterizedTest
  @ValueSource(strings = {"mplex", "yamux"})
  void deliversNoiseByteByByte(String stack) {
    var listener = listener(stack);
    byteByByte(listener, behindTheListenersMessage(stack, listener));
    assertDelivered(listener);
  }

  @ParameterizedTest
  @ValueSource(strings = {"mplex", "yamux"})
  void deliversNoiseAtEverySplit(String stack) {
    var first = listener(stack);
    int length = behindTheListenersMessage(stack, first).readableBytes();
    for (int at = 0; at <= length; at++) {
      var listener = listener(stack);
      writeSplit(listener, behindTheListenersMessage(stack, listener), at);
      assertDelivered(listener);
    }
  }

  private EmbeddedChannel listener(String stack) {
    node = new TestingNode();
    var channel = new EmbeddedChannel();
    Libp2pPipeline.listener(
        channel.pipeline(), TestingStacks.named(stack), LISTENER, new SplittableRandom(2));
    channel.pipeline().addLast(node);
    return channel;
  }

  private static ByteBuf plaintext(String stack) {
    return PlaintextBytes.upgrade(DIALER.peerId().multihash(), DIALER.publicKey())
        .writeBytes(PlaintextBytes.muxAndFirstStream(TestingStacks.named(stack), "hello"));
  }

  /**
   * Plays the dialer up to the listener's one handshake message, and returns all that a dialer may
   * send behind it: the last handshake message and, encrypted, the rest.
   */
  private static ByteBuf behindTheListenersMessage(String stack, EmbeddedChannel listener) {
    var security = new NoiseSecurity(true, DIALER, Optional.empty(), new SplittableRandom(1));
    var dialer = new EmbeddedChannel((NoiseHandler) security.handler(false));
    dialer.flushOutbound();
    listener.writeInbound(Lines.of("/multistream/1.0.0", "/noise"));
    assertThat(EmbeddedPair.written(listener)).isEqualTo(Lines.of("/multistream/1.0.0", "/noise"));
    listener.writeInbound(EmbeddedPair.written(dialer));
    dialer.writeInbound(EmbeddedPair.written(listener));
    dialer.writeOutbound(PlaintextBytes.muxAndFirstStream(TestingStacks.named(stack), "hello"));
    ByteBuf written = EmbeddedPair.written(dialer);
    dialer.finishAndReleaseAll();
    return written;
  }

  private static void writeSplit(EmbeddedChannel listener, ByteBuf bytes, int at) {
    listener.writeInbound(bytes.readBytes(at));
    listener.writeInbound(bytes);
  }

  private static void byteByByte(EmbeddedChannel listener, ByteBuf bytes) {
    while (bytes.isReadable()) {
      listener.writeInbound(Unpooled.copiedBuffer(bytes.readSlice(1)));
    }
  }

  private void assertDelivered(EmbeddedChannel listener) {
    assertThat(node.ready).extracting(MuxerReady::remote).containsExactly(DIALER.peerId());
    assertThat(node.seen).containsExactly("dialer-0: hello", "dialer-0 closed");
    assertThat(node.errors).isEmpty();
    EmbeddedPair.written(listener);
    assertThat(listener.finish()).isFalse();
  }
}
