package org.twinwire.wire.decoding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.DecoderException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FailFastTest {

  private final FailFast failFast = new FailFast();
  private final List<Integer> read = new ArrayList<>();

  @Test
  void leavesTheBytesToEachStep() {
    ByteBuf in = Unpooled.wrappedBuffer(new byte[] {1, 2, 3});

    failFast.decode(in, () -> read(in));
    failFast.decode(in, () -> read(in));

    assertThat(read).containsExactly(1, 2);
    assertThat(in.readableBytes()).isEqualTo(1);
  }

  @Test
  void passesTheFirstErrorOnAndSkipsWhatFollows() {
    ByteBuf in = Unpooled.wrappedBuffer(new byte[] {0, 2});

    assertThatExceptionOfType(DecoderException.class)
        .isThrownBy(() -> failFast.decode(in, () -> read(in)))
        .withMessage("zero");
    failFast.decode(in, () -> read(in));

    assertThat(read).isEmpty();
    assertThat(in.isReadable()).isFalse();
  }

  @Test
  void skipsLaterBytesToo() {
    ByteBuf broken = Unpooled.wrappedBuffer(new byte[] {0});
    ByteBuf later = Unpooled.wrappedBuffer(new byte[] {1, 2});
    assertThatExceptionOfType(DecoderException.class)
        .isThrownBy(() -> failFast.decode(broken, () -> read(broken)));

    failFast.decode(later, () -> read(later));

    assertThat(read).isEmpty();
    assertThat(later.isReadable()).isFalse();
  }

  private void read(ByteBuf in) {
    int next = in.readByte();
    if (next == 0) {
      throw new DecoderException("zero");
    }
    read.add(next);
  }
}
