package org.twinwire.wire.rlpx;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.netty.channel.embedded.EmbeddedChannel;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.twinwire.wire.rlpx.p2p.RlpxException;

class DeadlineTest {

  private final EmbeddedChannel channel = new EmbeddedChannel(new Deadline(Deadline.SECONDS));

  @Test
  void endsAConnectionThatTakesTooLong() {
    letPass();

    assertThatThrownBy(channel::checkException).isInstanceOf(RlpxException.class);
  }

  @Test
  void leavesNothingBehindOnAnAcceptedChannelThatIsToldTwiceThatItIsActive() {
    channel.pipeline().fireChannelActive();
    channel.pipeline().remove(Deadline.class);
    letPass();

    assertThatCode(channel::checkException).doesNotThrowAnyException();
  }

  private void letPass() {
    channel.advanceTimeBy(Deadline.SECONDS, TimeUnit.SECONDS);
    channel.runScheduledPendingTasks();
  }
}
