package org.twinwire.refnode.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.channel.embedded.EmbeddedChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.units.bigints.UInt64;
import org.junit.jupiter.api.Test;
import org.twinwire.refnode.behaviour.Hooks;
import org.twinwire.refnode.events.NodeEvent;
import org.twinwire.refnode.link.EthStream;
import org.twinwire.refnode.link.SessionTrace;
import org.twinwire.wire.eth.EthCode;
import org.twinwire.wire.eth.EthRequest;
import org.twinwire.wire.eth.GetBlockBodies;
import org.twinwire.wire.eth.GetBlockBodies.BlockBodies;
import org.twinwire.wire.eth.Message;

class PendingRequestsTest {

  private static final long NOTHING_SCHEDULED = -1;
  private static final Message ANSWER = new Message(EthCode.BLOCK_BODIES.number(), Bytes.of(0xc0));

  private final EmbeddedChannel channel = new EmbeddedChannel();
  private final List<NodeEvent> events = new ArrayList<>();
  private final EthStream stream = new ScriptedStream();
  private final PendingRequests requests =
      new PendingRequests(
          channel.eventLoop(),
          new SessionTrace("s1", (event, nanos) -> events.add(event)),
          Hooks.NONE);

  @Test
  void endsARequestThatIsNotAnsweredInTime() {
    CompletableFuture<Reply> reply = ask(UInt64.ONE);

    channel.advanceTimeBy(10, TimeUnit.SECONDS);
    channel.runScheduledPendingTasks();

    assertThat(reply).isCompleted();
    assertThat(events.getLast()).isInstanceOf(NodeEvent.RequestEnded.class);
  }

  @Test
  void keepsNoTimerAndSoNoAnswerOfARequestThatIsOver() {
    CompletableFuture<Reply> answered = ask(UInt64.ONE);
    CompletableFuture<Reply> disconnected = ask(UInt64.valueOf(2));

    requests.answered(stream, new BlockBodies(UInt64.ONE, List.of()), ANSWER, 68);
    requests.disconnected(Optional.empty());

    assertThat(answered).isCompleted();
    assertThat(disconnected).isCompleted();
    assertThat(channel.runScheduledPendingTasks()).isEqualTo(NOTHING_SCHEDULED);
  }

  private CompletableFuture<Reply> ask(UInt64 id) {
    EthRequest bodies = new GetBlockBodies(UInt64.ZERO, List.of());
    return requests.start(stream, id, new Request(Optional.of(id), bodies, Duration.ofSeconds(10)));
  }

  private static final class ScriptedStream implements EthStream {
    @Override
    public String name() {
      return "dialer-0";
    }

    @Override
    public void write(Message message) {}

    @Override
    public void end() {}

    @Override
    public void flush() {}

    @Override
    public void abandon() {}
  }
}
