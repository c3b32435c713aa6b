package org.twinwire.wire.libp2p;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.SplittableRandom;
import org.apache.tuweni.bytes.Bytes32;
import org.junit.jupiter.api.Test;
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
  private static final String[] EXPECTED = {"dialer-0: hello", "dialer-0 closed"};

  private TestingNode node = new TestingNode();

  @Test
  void deliversPlaintextInOneBuffer() {
    var listener = listener(StackSpec.MPLEX_PLAINTEXT);
    listener.writeInbound(plaintext());
    assertDelivered(listener);
  }

  @Test
  void answersPlaintextInOneBufferInItsOrder() {
    var listener = listener(StackSpec.MPLEX_PLAINTEXT);
    listener.writeInbound(plaintext());
    String answer = EmbeddedPair.written(listener).toString(StandardCharsets.ISO_8859_1);
    assertThat(answer)
        .containsSubsequence("/plaintext/2.0.0\n", "/mplex/6.7.0\n", "/eth/66/1.0.0\n");
  }

  @Test
  void deliversPlaintextByteByByte() {
    var listener = listener(StackSpec.MPLEX_PLAINTEXT);
    byteByByte(listener, plaintext());
    assertDelivered(listener);
  }

  @Test
  void deliversPlaintextAtEverySplit() {
    int length = plaintext().readableBytes();
    for (int at = 0; at <= length; at++) {
      var listener = listener(StackSpec.MPLEX_PLAINTEXT);
      writeSplit(listener, plaintext(), at);
      assertDelivered(listener);
    }
  }

  @Test
  void deliversNoiseInOneBuffer() {
    var listener = listener(StackSpec.MPLEX);
    listener.writeInbound(behindTheListenersMessage(listener));
    assertDelivered(listener);
  }

  @Test
  void deliversNoiseByteByByte() {
    var listener = listener(StackSpec.MPLEX);
    byteByByte(listener, behindTheListenersMessage(listener));
    assertDelivered(listener);
  }

  @Test
  void deliversNoiseAtEverySplit() {
    var first = listener(StackSpec.MPLEX);
    int length = behindTheListenersMessage(first).readableBytes();
    for (int at = 0; at <= length; at++) {
      var listener = listener(StackSpec.MPLEX);
      writeSplit(listener, behindTheListenersMessage(listener), at);
      assertDelivered(listener);
    }
  }

  private EmbeddedChannel listener(StackSpec stack) {
    node = new TestingNode();
    var channel = new EmbeddedChannel();
    Libp2pPipeline.listener(channel.pipeline(), stack, LISTENER, new SplittableRandom(2));
    channel.pipeline().addLast(node);
    return channel;
  }

  private static ByteBuf plaintext() {
    return PlaintextBytes.upgrade(DIALER.peerId().multihash(), DIALER.publicKey())
        .writeBytes(PlaintextBytes.muxAndFirstStream("hello"));
  }

  /**
   * Plays the dialer up to the listener's one handshake message, and returns all that a dialer may
   * send behind it: the last handshake message and, encrypted, the rest.
   */
  private static ByteBuf behindTheListenersMessage(EmbeddedChannel listener) {
    var security = new NoiseSecurity(true, DIALER, Optional.empty(), new SplittableRandom(1));
    var dialer = new EmbeddedChannel((NoiseHandler) security.handler(false));
    dialer.flushOutbound();
    listener.writeInbound(Lines.of("/multistream/1.0.0", "/noise"));
    assertThat(EmbeddedPair.written(listener)).isEqualTo(Lines.of("/multistream/1.0.0", "/noise"));
    listener.writeInbound(EmbeddedPair.written(dialer));
    dialer.writeInbound(EmbeddedPair.written(listener));
    dialer.writeOutbound(PlaintextBytes.muxAndFirstStream("hello"));
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
    assertThat(node.seen).containsExactly(EXPECTED);
    assertThat(node.errors).isEmpty();
    EmbeddedPair.written(listener);
    assertThat(listener.finish()).isFalse();
  }
}
