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
    assertThat(writes(Hostility.NONE.with(Writes.OCTET), 3, 2)).containsExactly(1, 1, 1, 1, 1);
  }

  @Test
  void theWriteThatPassesTheOffsetIsCutThere() {
    Hostility hostility = Hostility.NONE.with(Writes.CUT).withCutAt(5);

    assertThat(writes(hostility, 3, 4, 6)).containsExactly(3, 2, 2, 6);
  }

  @Test
  void anOffsetBetweenTwoWritesCutsNothing() {
    Hostility hostility = Hostility.NONE.with(Writes.CUT).withCutAt(3);

    assertThat(writes(hostility, 3, 4)).containsExactly(3, 4);
  }

  private static List<Integer> writes(Hostility hostility, int... sizes) {
    EmbeddedChannel channel = new EmbeddedChannel(new CutWrites(hostility));
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
