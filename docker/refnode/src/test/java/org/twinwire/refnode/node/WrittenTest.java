package org.twinwire.refnode.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twinwire.refnode.node.TestingPair.TIMEOUT;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.twinwire.contract.NumberedEvent;
import org.twinwire.refnode.adversary.CutWrites;
import org.twinwire.refnode.adversary.Writes;
import org.twinwire.refnode.behaviour.Behaviour;
import org.twinwire.refnode.events.NodeEvent;
import org.twinwire.refnode.session.Outcome;
import org.twinwire.refnode.session.Request;

/** Nothing is read before it is written, by the one clock that both nodes have. */
class WrittenTest {

  @RegisterExtension static final TestingPair PAIR = new TestingPair();

  static Stream<Arguments> stacksAndWrites() {
    return Stream.of(
        Arguments.of(Stack.RLPX, Writes.WHOLE, 500),
        Arguments.of(Stack.RLPX, Writes.OCTET, 50), // some 400 writes for a message
        Arguments.of(Stack.MPLEX, Writes.WHOLE, 500),
        Arguments.of(Stack.YAMUX, Writes.WHOLE, 500),
        Arguments.of(Stack.WS_YAMUX, Writes.WHOLE, 500));
  }

  @ParameterizedTest
  @MethodSource("stacksAndWrites")
  void messagesAreStampedInTheOrderOfTheirWay(Stack stack, Writes writes, int requests) {
    PAIR.behave(Behaviour.DEFAULT.with(new CutWrites(writes)));
    Request request = TestingPair.headers(5, 1, TIMEOUT);

    assertThat(
            PAIR.connect(stack).ask(RequestMode.SEQUENTIAL, Collections.nCopies(requests, request)))
        .allMatch(Outcome.Answered.class::isInstance);

    assertWrittenBeforeRead(PAIR.dialer, PAIR.listener, requests + 1);
    assertWrittenBeforeRead(PAIR.listener, PAIR.dialer, requests + 1);
  }

  private static void assertWrittenBeforeRead(Node from, Node to, int expected) {
    awaitMessages(from, expected);
    TreeMap<Long, Long> read = new TreeMap<>();
    for (NumberedEvent<NodeEvent> numbered : eventsOf(to)) {
      if (numbered.event() instanceof NodeEvent.BytesRead bytes) {
        read.put(bytes.to(), numbered.nanos());
      }
    }
    for (NumberedEvent<NodeEvent> numbered : eventsOf(from)) {
      switch (numbered.event()) {
        case NodeEvent.BytesWritten bytes ->
            assertThat(numbered.nanos())
                .as("written up to %d", bytes.to())
                .isLessThanOrEqualTo(read.ceilingEntry(bytes.to()).getValue());
        case NodeEvent.MessageSent sent ->
            assertThat(numbered.nanos())
                .as("sent up to %d", sent.to())
                .isLessThanOrEqualTo(read.ceilingEntry(sent.to()).getValue());
        default -> {}
      }
    }
  }

  /** The last message may be read before its sender has said so. */
  private static void awaitMessages(Node from, int expected) {
    Awaitility.await()
        .atMost(TIMEOUT)
        .untilAsserted(
            () ->
                assertThat(TestingPair.events(from, NodeEvent.MessageSent.class))
                    .as("messages sent, with Status")
                    .hasSize(expected));
  }

  private static List<NumberedEvent<NodeEvent>> eventsOf(Node node) {
    try {
      return node.events().after(0, Duration.ZERO);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
