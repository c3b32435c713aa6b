package org.twinwire.wire.noise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.util.SplittableRandom;
import org.apache.tuweni.bytes.Bytes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.twinwire.wire.EmbeddedPair;

class NoiseHandlerTest {

  private final TestingPayloads dialerPayloads = new TestingPayloads(Bytes.of(1, 2, 3));
  private final TestingPayloads listenerPayloads = new TestingPayloads(Bytes.of(4, 5));
  private final EmbeddedPair pair = new EmbeddedPair();

  @AfterEach
  void release() {
    pair.release();
  }

  @Test
  void carriesEachEndsPayloadAndStaticKeyToTheOther() {
    handshake();
    assertThat(listenerPayloads.received).containsExactly(Bytes.of(1, 2, 3));
    assertThat(dialerPayloads.received).containsExactly(Bytes.of(4, 5));
    assertThat(dialerPayloads.staticKeys).isNotEqualTo(listenerPayloads.staticKeys);
  }

  @Test
  void readsTheLastHandshakeMessageAndDataInOneBuffer() {
    start();
    ByteBuf all = lastHandshakeMessageAndData();
    pair.listener.writeInbound(all);
    assertThat(pair.listener.<ByteBuf>readInbound()).isEqualTo(data(5));
  }

  @Test
  void readsTheLastHandshakeMessageAndDataByteByByte() {
    start();
    ByteBuf all = lastHandshakeMessageAndData();
    while (all.isReadable()) {
      pair.listener.writeInbound(all.readBytes(1));
    }
    assertThat(pair.listener.<ByteBuf>readInbound()).isEqualTo(data(5));
  }

  @Test
  void splitsALongWriteIntoMessagesOfAtMost65535Bytes() {
    handshake();
    int length = 3 * NoiseHandler.MAX_MESSAGE_BYTES;
    pair.dialer.writeOutbound(data(length));
    ByteBuf written = EmbeddedPair.written(pair.dialer);
    assertThat(written.getUnsignedShort(0)).isEqualTo(NoiseHandler.MAX_MESSAGE_BYTES);
    pair.listener.writeInbound(written);
    ByteBuf received = Unpooled.buffer();
    for (ByteBuf next; (next = pair.listener.readInbound()) != null; ) {
      received.writeBytes(next);
    }
    assertThat(received).isEqualTo(data(length));
  }

  @Test
  void refusesAMessageWithOneBitFlippedAndAllThatFollowsIt() {
    handshake();
    pair.dialer.writeOutbound(data(5));
    ByteBuf tampered = EmbeddedPair.written(pair.dialer);
    tampered.setByte(4, tampered.getByte(4) ^ 1);
    assertThatThrownBy(() -> pair.listener.writeInbound(tampered))
        .isInstanceOf(NoiseException.class)
        .hasMessageContaining("21 bytes that do not authenticate");
    pair.dialer.writeOutbound(data(5));
    assertThat(pair.listener.writeInbound(EmbeddedPair.written(pair.dialer))).isFalse();
  }

  @Test
  void refusesAMessageTooShortForItsTag() {
    handshake();
    assertThatThrownBy(() -> pair.listener.writeInbound(Unpooled.copyShort(3), data(3)))
        .isInstanceOf(NoiseException.class);
  }

  @Test
  void refusesAHandshakeMessageThatIsNone() {
    start();
    ByteBuf junk = Unpooled.buffer().writeShort(64).writeZero(64);
    assertThatThrownBy(() -> pair.listener.writeInbound(junk))
        .isInstanceOf(NoiseException.class)
        .hasMessageContaining("handshake message 3: 64 bytes");
  }

  @Test
  void releasesWhatItReadsAndWrites() {
    handshake();
    ByteBuf plain = data(5);
    pair.dialer.writeOutbound(plain);
    assertThat(plain.refCnt()).isZero();
    ByteBuf written = EmbeddedPair.written(pair.dialer);
    pair.listener.writeInbound(written);
    assertThat(written.refCnt()).isZero();
  }

  /** Up to the point where the dialer owes its last handshake message. */
  private void start() {
    add();
    pair.listener.writeInbound(flushed());
  }

  private void add() {
    pair.listener
        .pipeline()
        .addLast(new NoiseHandler(false, listenerPayloads, new SplittableRandom(2)));
    pair.dialer.pipeline().addLast(new NoiseHandler(true, dialerPayloads, new SplittableRandom(1)));
  }

  private ByteBuf flushed() {
    pair.dialer.flushOutbound();
    return EmbeddedPair.written(pair.dialer);
  }

  private ByteBuf lastHandshakeMessageAndData() {
    pair.listener.flushOutbound();
    pair.dialer.writeInbound(EmbeddedPair.written(pair.listener));
    pair.dialer.writeOutbound(data(5));
    return flushed();
  }

  private void handshake() {
    start();
    pair.listener.flushOutbound();
    pair.dialer.writeInbound(EmbeddedPair.written(pair.listener));
    pair.listener.writeInbound(flushed());
  }

  private static ByteBuf data(int length) {
    return Unpooled.wrappedBuffer(Bytes.repeat((byte) 7, length).toArrayUnsafe());
  }
}
