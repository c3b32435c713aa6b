package org.twinwire.refnode.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twinwire.refnode.node.TestingPair.events;
import static org.twinwire.refnode.node.TestingPair.headers;

import java.util.List;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.twinwire.refnode.adversary.Payloads;
import org.twinwire.refnode.adversary.RawMove;
import org.twinwire.refnode.events.NodeEvent;
import org.twinwire.refnode.session.Outcome;
import org.twinwire.wire.eth.Message;

/** A message that is larger than what a peer takes of a stream at once. */
class WindowTest {

  private static final int SIZE = 600_000;
  private static final int TRANSACTIONS = 2;
  private static final RawMove LARGE =
      new RawMove.Eth(new Message(TRANSACTIONS, Payloads.list(SIZE)));

  @RegisterExtension static final TestingPair PAIR = new TestingPair();

  @ParameterizedTest
  @EnumSource
  void arrivesAndSoDoesWhatFollowsIt(Stack stack) {
    SessionCalls session = PAIR.connect(stack);
    session.raw(LARGE);

    assertThat(session.ask(RequestMode.SEQUENTIAL, headers(5)).getFirst())
        .isInstanceOf(Outcome.Answered.class);
    assertThat(events(PAIR.listener, NodeEvent.MessageDelivered.class))
        .extracting(event -> event.message().code())
        .containsExactly(0, TRANSACTIONS, 3);
  }

  @ParameterizedTest
  @EnumSource(names = {"YAMUX", "YAMUX_PLAINTEXT"})
  void waitsAndThenSaysWhichBytesItTakes(Stack stack) {
    SessionCalls session = PAIR.connect(stack);
    session.raw(LARGE);
    session.ask(RequestMode.SEQUENTIAL, headers(5));
    List<NodeEvent.MessageSent> sent = events(PAIR.dialer, NodeEvent.MessageSent.class);
    NodeEvent.MessageQueued queued = events(PAIR.dialer, NodeEvent.MessageQueued.class).getFirst();
    List<NodeEvent.MessagePlaced> placed = events(PAIR.dialer, NodeEvent.MessagePlaced.class);

    assertThat(sent.get(1).from()).isEqualTo(sent.get(1).to());
    assertThat(queued.message()).isEqualTo(sent.get(1).message());
    assertThat(queued.queuedBytes()).isLessThan(SIZE).isGreaterThan(SIZE / 2);
    assertThat(placed.getFirst().message()).isEqualTo(queued.message());
    assertThat(placed.getFirst().from()).isEqualTo(sent.getFirst().to());
    assertThat(placed.getFirst().to() - placed.getFirst().from()).isGreaterThan(SIZE);
    assertThat(lastByte(sent, placed))
        .isEqualTo(events(PAIR.dialer, NodeEvent.BytesWritten.class).getLast().to());
  }

  /** Of the request behind it, which had to wait as well unless the window was open by then. */
  private static long lastByte(
      List<NodeEvent.MessageSent> sent, List<NodeEvent.MessagePlaced> placed) {
    return Math.max(sent.getLast().to(), placed.getLast().to());
  }
}
