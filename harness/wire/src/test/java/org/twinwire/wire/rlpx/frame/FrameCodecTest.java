package org.twinwire.wire.rlpx.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.EncoderException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.tuweni.bytes.Bytes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.twinwire.wire.rlpx.handshake.Eip8;

class FrameCodecTest {
  private final EmbeddedChannel encoder =
      new EmbeddedChannel(new FrameEncoder(Eip8.initiator().egressFrames()));

  @Test
  void readsTheSameWhereverTheStreamIsCut() {
    byte[] stream = stream();
    for (int cut = 0; cut <= stream.length; cut++) {
      EmbeddedChannel decoder = decoder();
      decoder.writeInbound(Unpooled.copiedBuffer(stream, 0, cut));
      decoder.writeInbound(Unpooled.copiedBuffer(stream, cut, stream.length - cut));
      assertReadAll(decoder);
    }
  }

  @Test
  void readsTheSameByteByByte() {
    EmbeddedChannel decoder = decoder();
    for (byte each : stream()) {
      decoder.writeInbound(Unpooled.wrappedBuffer(new byte[] {each}));
    }
    assertReadAll(decoder);
  }

  @Test
  void makesOneBufferOfExactlyTheFrame() {
    ByteBuf frame = encode(new Frame(0x10, Bytes.repeat((byte) 1, 100), false));
    assertThat(frame.readableBytes()).isEqualTo(32 + 112 + 16);
    frame.release();
    ByteBuf compressed = encode(new Frame(0x10, Bytes.repeat((byte) 1, 100_000), true));
    assertThat(compressed.readableBytes()).isLessThan(10_000);
    compressed.release();
    assertThat(encoder.finish()).isFalse();
  }

  /** A stream cipher: what differs in the plain text differs in the same way when encrypted. */
  @Test
  void sealsTheHeaderDataOfAFrame() {
    Bytes usual = header(new Frame(0x10, Bytes.of(0xc0), false));
    Bytes other = header(new Frame(0x10, Bytes.of(0xc0), false, Bytes.of(0xc2, 0x01, 0x80)));

    assertThat(usual.xor(other))
        .isEqualTo(Bytes.fromHexString("0x00000000810000000000000000000000"));
  }

  private static Bytes header(Frame frame) {
    EmbeddedChannel fresh = new EmbeddedChannel(new FrameEncoder(Eip8.initiator().egressFrames()));
    fresh.writeOutbound(frame);
    ByteBuf sealed = fresh.readOutbound();
    Bytes header = Bytes.wrap(ByteBufUtil.getBytes(sealed, 0, 16));
    sealed.release();
    return header;
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 0x7f, 0x80, 0xff})
  void readsTheCodeThatWasWritten(int code) {
    EmbeddedChannel decoder = decoder();
    decoder.writeInbound(encode(new Frame(code, Bytes.of(0xc0), false)));

    Inbound message = decoder.readInbound();
    assertThat(message.code()).isEqualTo(code);
    assertThat(message.plain()).isEqualTo(Bytes.of(0xc0));
    assertThat(encoder.finish()).isFalse();
  }

  @Test
  void refusesAMessageThatNoFrameHolds() {
    Bytes tooLong = Bytes.wrap(new byte[1 << 24]);
    assertThatExceptionOfType(EncoderException.class)
        .isThrownBy(() -> encoder.writeOutbound(new Frame(0x10, tooLong, false)))
        .withRootCauseInstanceOf(IllegalArgumentException.class);
    assertThat(encoder.finish()).isFalse();
  }

  private byte[] stream() {
    ByteBuf stream = Unpooled.buffer();
    for (Frame frame : frames()) {
      ByteBuf encoded = encode(frame);
      stream.writeBytes(encoded);
      encoded.release();
    }
    return ByteBufUtil.getBytes(stream);
  }

  private ByteBuf encode(Frame frame) {
    encoder.writeOutbound(frame);
    return encoder.readOutbound();
  }

  private static List<Frame> frames() {
    return IntStream.of(0, 1, 14, 15, 16, 40)
        .mapToObj(size -> new Frame(size + 0x70, Bytes.repeat((byte) size, size), size > 15))
        .toList();
  }

  private static void assertReadAll(EmbeddedChannel decoder) {
    List<Frame> read = new ArrayList<>();
    for (Inbound in = decoder.readInbound(); in != null; in = decoder.readInbound()) {
      boolean compressed = in.code() > 0x70 + 15;
      read.add(new Frame(in.code(), compressed ? in.inflated() : in.plain(), compressed));
    }
    assertThat(read).isEqualTo(frames());
    assertThat(decoder.finish()).isFalse();
  }

  private static EmbeddedChannel decoder() {
    return new EmbeddedChannel(new FrameDecoder(Eip8.recipient().ingressFrames()));
  }
}
