package org.twinwire.refnode.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OverreadLossTest {

  /** Size 3, three bytes, and two that follow. */
  private static final String PACKET = "0003010203";

  private final EmbeddedChannel channel = new EmbeddedChannel(new OverreadLoss());

  @AfterEach
  void nothingIsLeft() {
    assertThat(channel.finishAndReleaseAll()).isFalse();
  }

  @Test
  void losesWhatCameWithThePacket() {
    read(PACKET + "0405");

    assertThat(passed()).isEqualTo(PACKET);
  }

  @Test
  void losesNothingThatCameLater() {
    read(PACKET);
    read("0405");

    assertThat(passed()).isEqualTo(PACKET + "0405");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4})
  void findsTheEndOfAPacketInPieces(int split) {
    read(PACKET.substring(0, 2 * split));
    read(PACKET.substring(2 * split) + "0405");

    assertThat(passed()).isEqualTo(PACKET);
  }

  private void read(String hex) {
    channel.writeInbound(Unpooled.wrappedBuffer(ByteBufUtil.decodeHexDump(hex)));
  }

  private String passed() {
    StringBuilder hex = new StringBuilder();
    for (ByteBuf next = channel.readInbound(); next != null; next = channel.readInbound()) {
      hex.append(ByteBufUtil.hexDump(next));
      next.release();
    }
    return hex.toString();
  }
}
