package org.twinwire.wire.libp2p;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.embedded.EmbeddedChannel;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.apache.tuweni.bytes.Bytes32;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.twinwire.multiformats.PeerId;
import org.twinwire.wire.EmbeddedPair;
import org.twinwire.wire.multistream.Negotiation;
import org.twinwire.wire.mux.MuxStream;
import org.twinwire.wire.mux.RecordingStream;

class Libp2pPipelineTest {

  private static final Identity DIALER = Identity.ed25519(Bytes32.repeat((byte) 1));
  private static final Identity LISTENER = Identity.secp256k1(Bytes32.repeat((byte) 2));
  private static final PeerId NOBODY = Identity.ed25519(Bytes32.repeat((byte) 3)).peerId();

  private final EmbeddedPair pair = new EmbeddedPair();
  private final TestingNode dialer = new TestingNode();
  private final TestingNode listener = new TestingNode();

  @AfterEach
  void release() {
    pair.release();
  }

  @ParameterizedTest
  @ValueSource(strings = {"mplex", "mplex-plaintext", "yamux", "yamux-plaintext"})
  void tellsEachEndWhoTheOtherIs(String stack) {
    upgrade(stack);
    assertThat(dialer.ready).extracting(MuxerReady::remote).containsExactly(LISTENER.peerId());
    assertThat(listener.ready).extracting(MuxerReady::remote).containsExactly(DIALER.peerId());
    assertThat(pair.finish()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"mplex", "mplex-plaintext", "yamux", "yamux-plaintext"})
  void carriesStreamsBothWays(String stack) {
    upgrade(stack);
    RecordingStream stream = openNegotiated(dialer);
    pair.exchange();
    assertThat(listener.seen).containsExactly(seen("dialer"));
    assertThat(String.join("", stream.seen)).contains(TestingNode.ETH_66);
    openNegotiated(listener);
    pair.exchange();
    assertThat(dialer.seen).containsExactly(seen("listener"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"mplex", "mplex-plaintext", "yamux", "yamux-plaintext"})
  void sendsOneFlushAsOneSocketWrite(String stack) {
    upgrade(stack);
    int before = pair.dialerWrites().size();
    openNegotiated(dialer);
    assertThat(pair.dialerWrites()).hasSize(before + 1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"mplex", "mplex-plaintext", "yamux", "yamux-plaintext"})
  void deliversAStreamTheListenerOpensBehindItsLastAnswer(String stack) {
    install(stack, stack, Optional.empty());
    pair.listener.pipeline().addLast(new OpeningAtOnce(listener));
    pair.exchange();
    assertThat(dialer.seen).containsExactly(seen("listener"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"mplex", "mplex-plaintext", "yamux", "yamux-plaintext"})
  void writesTheSameBytesForTheSameSeed(String stack) {
    assertThat(handshakeBytes(stack, 1)).isEqualTo(handshakeBytes(stack, 1));
  }

  @Test
  void takesItsNoiseKeysFromTheSeed() {
    assertThat(handshakeBytes("mplex", 1)).isNotEqualTo(handshakeBytes("mplex", 2));
  }

  /** As many segments as two js-libp2p nodes take. */
  @Test
  void upgradesPlaintextInTwoWritesOfEachEnd() {
    upgrade("mplex-plaintext");
    assertThat(pair.dialerWrites()).hasSize(2);
    assertThat(pair.listenerWrites()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"mplex", "mplex-plaintext", "yamux", "yamux-plaintext"})
  void startsWhenItIsAddedBeforeTheConnectionStands(String stack) {
    var channel = new EmbeddedChannel(false, false);
    Libp2pPipeline.dialer(
        channel.pipeline(),
        TestingStacks.named(stack),
        DIALER,
        Optional.empty(),
        new SplittableRandom(1));
    assertThat(EmbeddedPair.written(channel).isReadable()).isFalse();
    register(channel);
    assertThat(EmbeddedPair.written(channel).toString(StandardCharsets.UTF_8))
        .contains("/multistream/1.0.0\n", TestingStacks.named(stack).security() + "\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"mplex", "mplex-plaintext", "yamux", "yamux-plaintext"})
  void refusesAPeerItDidNotExpect(String stack) {
    install(stack, stack, Optional.of(NOBODY));
    pair.exchange();
    assertBroken(
        pair.dialer, dialer, "peer: %s (expected: %s)".formatted(LISTENER.peerId(), NOBODY));
    assertThat(listener.ready).isEmpty();
  }

  @Test
  void failsWhenThePeerSpeaksNoneOfItsProtocols() {
    install("mplex", "mplex-plaintext", Optional.empty());
    pair.exchange();
    assertBroken(pair.dialer, dialer, "answer: na (expected: one of [/noise])");
  }

  @Test
  void refusesAnExchangeWhoseIdIsNotOfItsKey() {
    Libp2pPipeline.listener(
        pair.listener.pipeline(),
        StackSpec.of("plaintext", "mplex"),
        LISTENER,
        new SplittableRandom(2));
    pair.listener.pipeline().addLast(listener);
    ByteBuf in = PlaintextBytes.upgrade(NOBODY.multihash(), DIALER.publicKey());
    pair.listener.writeInbound(in);
    assertBroken(
        pair.listener, listener, "(expected: %s, from its key)".formatted(DIALER.peerId()));
    assertThat(listener.ready).isEmpty();
  }

  @Test
  void refusesToWaitLongerThanTenSeconds() {
    Libp2pPipeline.listener(
        pair.listener.pipeline(),
        StackSpec.of("noise", "mplex"),
        LISTENER,
        new SplittableRandom(2));
    pair.listener.pipeline().addLast(listener);
    pair.listener.advanceTimeBy(Upgrade.TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
    pair.listener.runScheduledPendingTasks();
    assertBroken(pair.listener, listener, "upgrade: not done (expected: within 10000 ms)");
  }

  @Test
  void forgetsTheTimeLimitOnceItIsDone() {
    upgrade("mplex");
    pair.dialer.advanceTimeBy(1, TimeUnit.HOURS);
    pair.dialer.runScheduledPendingTasks();
    assertThat(dialer.errors).isEmpty();
    assertThat(pair.dialer.isActive()).isTrue();
  }

  @Test
  void closesTheConnectionOnAMuxerError() {
    upgrade("mplex-plaintext");
    pair.listener.writeInbound(Unpooled.wrappedBuffer(new byte[] {7, 0}));
    assertBroken(pair.listener, listener, "flag: 7 (expected: 0 to 6)");
  }

  private void upgrade(String stack) {
    install(stack, stack, Optional.of(LISTENER.peerId()));
    pair.exchange();
  }

  private void install(String dialersStack, String listenersStack, Optional<PeerId> expected) {
    Libp2pPipeline.listener(
        pair.listener.pipeline(),
        TestingStacks.named(listenersStack),
        LISTENER,
        new SplittableRandom(2));
    pair.listener.pipeline().addLast(listener);
    Libp2pPipeline.dialer(
        pair.dialer.pipeline(),
        TestingStacks.named(dialersStack),
        DIALER,
        expected,
        new SplittableRandom(1));
    pair.dialer.pipeline().addLast(dialer);
  }

  /** What the first stream of a role brings. */
  private static String[] seen(String role) {
    return new String[] {role + "-0: hello", role + "-0 closed"};
  }

  private static RecordingStream openNegotiated(TestingNode node) {
    MuxStream stream = node.ready.getFirst().muxer().open();
    var recording = new RecordingStream(stream);
    stream.write(Negotiation.dialer(List.of(TestingNode.ETH_66)).output());
    stream.write(Unpooled.copiedBuffer("hello", StandardCharsets.UTF_8));
    stream.closeWrite();
    stream.flush();
    return recording;
  }

  /** Opens a stream before the listener's answer to the muxer negotiation is flushed. */
  private static final class OpeningAtOnce extends ChannelInboundHandlerAdapter {
    private final TestingNode node;

    private OpeningAtOnce(TestingNode node) {
      this.node = node;
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext ctx, Object event) {
      openNegotiated(node);
    }
  }

  private static String handshakeBytes(String stack, long seed) {
    var pair = new EmbeddedPair();
    Libp2pPipeline.listener(
        pair.listener.pipeline(), TestingStacks.named(stack), LISTENER, new SplittableRandom(seed));
    Libp2pPipeline.dialer(
        pair.dialer.pipeline(),
        TestingStacks.named(stack),
        DIALER,
        Optional.empty(),
        new SplittableRandom(seed + 1));
    pair.listener.writeInbound(EmbeddedPair.written(pair.dialer));
    pair.dialer.writeInbound(EmbeddedPair.written(pair.listener));
    pair.listener.writeInbound(EmbeddedPair.written(pair.dialer));
    return ByteBufUtil.hexDump(EmbeddedPair.written(pair.listener));
  }

  private static void register(EmbeddedChannel channel) {
    try {
      channel.register();
    } catch (Exception failed) {
      throw new AssertionError(failed);
    }
  }

  private static void assertBroken(EmbeddedChannel channel, TestingNode node, String message) {
    assertThat(node.errors)
        .singleElement()
        .isInstanceOf(Libp2pException.class)
        .extracting(Throwable::getMessage)
        .asString()
        .contains(message);
    assertThat(channel.isActive()).isFalse();
  }
}
