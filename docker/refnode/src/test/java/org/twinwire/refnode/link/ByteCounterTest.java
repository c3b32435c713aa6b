package org.twinwire.refnode.link;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.twinwire.refnode.events.NodeEvent;

@SuppressWarnings("FutureReturnValueIgnored") // an embedded channel writes at once
class ByteCounterTest {

  private final List<NodeEvent> events = new ArrayList<>();
  private final List<Long> stamps = new ArrayList<>();
  private final ByteCounter counter = new ByteCounter(new SessionTrace("s1", this::add), () -> 42);
  private final EmbeddedChannel channel = new EmbeddedChannel(counter);

  @AfterEach
  void leavesNoBuffers() {
    channel.finishAndReleaseAll();
  }

  @Test
  void reportsOneWriteForAllThatIsFlushedTogether() {
    channel.write(Unpooled.wrappedBuffer(new byte[5]));
    channel.write(Unpooled.wrappedBuffer(new byte[7]));
    assertThat(counter.offered()).isEqualTo(12);
    assertThat(events).isEmpty();

    channel.flush();
    channel.writeAndFlush(Unpooled.wrappedBuffer(new byte[1]));

    assertThat(events)
        .containsExactly(
            new NodeEvent.BytesWritten("s1", 0, 12), new NodeEvent.BytesWritten("s1", 12, 13));
    assertThat(stamps).as("when the socket was given them").containsExactly(42L, 42L);
  }

  @Test
  void countsWhatIsRead() {
    channel.writeInbound(Unpooled.wrappedBuffer(new byte[3]));
    channel.writeInbound(Unpooled.wrappedBuffer(new byte[4]));

    assertThat(events)
        .containsExactly(new NodeEvent.BytesRead("s1", 0, 3), new NodeEvent.BytesRead("s1", 3, 7));
  }

  private void add(NodeEvent event, long nanos) {
    events.add(event);
    stamps.add(nanos);
  }
}
