package org.twinwire.refnode.adversary;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CutWritesTest {

  @Test
  void eachByteIsAWriteOfItsOwn() {
    assertThat(writes(new CutWrites(Writes.OCTET), 3, 2)).containsExactly(1, 1, 1, 1, 1);
  }

  @Test
  void theWriteThatPassesTheOffsetIsCutThere() {
    CutWrites cut = new CutWrites(Writes.CUT, 5);

    assertThat(writes(cut, 3, 4, 6)).containsExactly(3, 2, 2, 6);
  }

  @Test
  void anOffsetBetweenTwoWritesCutsNothing() {
    CutWrites cut = new CutWrites(Writes.CUT, 3);

    assertThat(writes(cut, 3, 4)).containsExactly(3, 4);
  }

  private static List<Integer> writes(CutWrites cut, int... sizes) {
    EmbeddedChannel channel = new EmbeddedChannel(cut.hook().pastCounting().getFirst());
    for (int size : sizes) {
      channel.writeOutbound(Unpooled.wrappedBuffer(new byte[size]));
    }
    List<Integer> written = new ArrayList<>();
    for (ByteBuf out = channel.readOutbound(); out != null; out = channel.readOutbound()) {
      written.add(out.readableBytes());
      out.release();
    }
    channel.finishAndReleaseAll();
    return written;
  }
}
