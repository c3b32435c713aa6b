package org.twinwire.guard;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.Unpooled;
import org.junit.jupiter.api.Test;

class LeakLogTest {

  private static final LeakLog LOG = LeakLog.install();

  @Test
  void tellsOfABufferThatNobodyReleased() {
    lose("the buffer of this test");

    assertThat(LOG.take()).singleElement().asString().contains("the buffer of this test");
    assertThat(LOG.take()).isEmpty();
  }

  @Test
  void tellsNothingOfBuffersThatWereReleasedOrAreStillInUse() {
    ByteBufAllocator.DEFAULT.buffer(8).release();
    ByteBuf inUse = ByteBufAllocator.DEFAULT.buffer(8);

    assertThat(LOG.take()).isEmpty();

    inUse.release();
    assertThat(LOG.take()).isEmpty();
  }

  private static void lose(String name) {
    Unpooled.directBuffer(8).touch(name);
  }
}
