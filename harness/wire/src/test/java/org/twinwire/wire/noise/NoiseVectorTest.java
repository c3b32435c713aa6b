package org.twinwire.wire.noise;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import org.apache.tuweni.bytes.Bytes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.twinwire.wire.EmbeddedPair;
import org.twinwire.wire.Reference;

/** Both ends against the published XX vector. */
class NoiseVectorTest {

  private static final Reference VECTOR = Reference.of("noise/flynn-xx.properties");

  private final EmbeddedPair pair = new EmbeddedPair();

  @AfterEach
  void release() {
    pair.release();
  }

  @Test
  void speaksThePublishedVector() {
    add(pair.listener, false, "resp_static", "gen_resp_ephemeral");
    add(pair.dialer, true, "init_static", "gen_init_ephemeral");

    move(pair.dialer, pair.listener, "msg_0_ciphertext");
    move(pair.listener, pair.dialer, "msg_1_ciphertext");
    move(pair.dialer, pair.listener, "msg_2_ciphertext");
    sendVectorText(pair.dialer, pair.listener, 3);
    sendVectorText(pair.listener, pair.dialer, 4);
  }

  private static void add(
      EmbeddedChannel channel, boolean initiator, String key, String ephemeral) {
    var random = new SetBytes(VECTOR.bytes(key), VECTOR.bytes(ephemeral));
    channel
        .pipeline()
        .addLast(new NoiseHandler(initiator, new TestingPayloads(Bytes.EMPTY), random));
  }

  private static void sendVectorText(EmbeddedChannel from, EmbeddedChannel to, int number) {
    Bytes text = VECTOR.bytes("msg_" + number + "_payload");
    from.writeOutbound(Unpooled.wrappedBuffer(text.toArrayUnsafe()));
    move(from, to, "msg_" + number + "_ciphertext");
    assertThat(to.<ByteBuf>readInbound()).isEqualTo(Unpooled.wrappedBuffer(text.toArrayUnsafe()));
  }

  private static void move(EmbeddedChannel from, EmbeddedChannel to, String vector) {
    from.flushOutbound();
    ByteBuf written = EmbeddedPair.written(from);
    assertThat(ByteBufUtil.hexDump(written, 2, written.readableBytes() - 2))
        .isEqualTo(VECTOR.text(vector));
    to.writeInbound(written);
  }
}
