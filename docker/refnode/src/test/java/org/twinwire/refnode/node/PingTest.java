package org.twinwire.refnode.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.twinwire.refnode.events.NodeEvent;
import org.twinwire.refnode.session.Outcome;
import org.twinwire.refnode.vocabulary.NotOffered;

/** Pings of p2p and of yamux, as control calls and events. */
class PingTest {

  private static final Duration TIMEOUT = Duration.ofSeconds(20);

  @RegisterExtension static final TestingPair PAIR = new TestingPair();

  @ParameterizedTest
  @EnumSource(names = {"RLPX", "YAMUX", "WS_YAMUX"})
  void everyPingIsAnswered(Stack stack) {
    assertThat(PAIR.connect(stack).ping(3, TIMEOUT)).isInstanceOf(Outcome.Done.class);

    assertThat(TestingPair.events(PAIR.dialer, NodeEvent.PingSent.class))
        .extracting(NodeEvent.PingSent::ping)
        .containsExactly("1", "2", "3");
    assertThat(TestingPair.events(PAIR.listener, NodeEvent.PingReceived.class))
        .extracting(NodeEvent.PingReceived::ping)
        .containsExactly("1", "2", "3");
    assertThat(TestingPair.events(PAIR.dialer, NodeEvent.PingAnswered.class))
        .extracting(NodeEvent.PingAnswered::ping)
        .containsExactly("1", "2", "3");
  }

  @ParameterizedTest
  @EnumSource(names = {"MPLEX", "WS_MPLEX"})
  void mplexHasNone(Stack stack) {
    SessionCalls session = PAIR.connect(stack);

    assertThatThrownBy(() -> session.ping(1, TIMEOUT)).isInstanceOf(NotOffered.class);
  }
}
