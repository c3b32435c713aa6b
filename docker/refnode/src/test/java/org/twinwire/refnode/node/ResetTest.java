package org.twinwire.refnode.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.twinwire.refnode.node.TestingPair.events;
import static org.twinwire.refnode.node.TestingPair.headers;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.twinwire.refnode.behaviour.Behaviour;
import org.twinwire.refnode.behaviour.Framing;
import org.twinwire.refnode.events.NodeEvent;
import org.twinwire.refnode.session.Outcome;

class ResetTest {

  @RegisterExtension static final TestingPair PAIR = new TestingPair();

  @ParameterizedTest
  @EnumSource
  void forgetsSessionsAndEvents(Stack stack) throws InterruptedException {
    PAIR.connect(stack);
    PAIR.reset(1);

    assertThat(PAIR.dialer.events().after(0, Duration.ZERO)).isEmpty();
    assertThat(PAIR.listener.events().after(0, Duration.ZERO)).isEmpty();
    assertThatThrownBy(() -> PAIR.dialer.session("s1"))
        .hasMessage("session: got s1 (expected: one opened since the last reset)");
  }

  @ParameterizedTest
  @EnumSource
  void startsCountingAgain(Stack stack) {
    PAIR.connect(stack).ask(RequestMode.SEQUENTIAL, headers(1, 2));
    PAIR.reset(1);
    Outcome answered = PAIR.connect(stack).ask(RequestMode.SEQUENTIAL, headers(1)).getFirst();

    assertThat(((Outcome.Answered) answered).requestId()).isEqualTo("1");
    assertThat(events(PAIR.dialer, NodeEvent.SessionOpened.class))
        .extracting(NodeEvent.SessionOpened::session)
        .containsExactly("s1");
  }

  @Test
  void restoresTheBehaviour() {
    PAIR.dialer.behaviour(Behaviour.DEFAULT.with(Framing.RAW));
    PAIR.reset(1);

    assertThat(PAIR.connect(Stack.MPLEX).ask(RequestMode.SEQUENTIAL, headers(1)))
        .allMatch(Outcome.Answered.class::isInstance);
  }

  @Test
  void repeatsTheHandshakeOfASeedAndNoOther() {
    Set<Long> sizes = new HashSet<>();
    for (long seed = 1; seed <= 8; seed++) {
      long once = authBytes(seed);
      assertThat(authBytes(seed)).isEqualTo(once);
      sizes.add(once);
    }
    assertThat(sizes).hasSizeGreaterThan(1);
  }

  private static long authBytes(long seed) {
    PAIR.reset(seed);
    PAIR.connect(Stack.RLPX);
    List<NodeEvent.BytesWritten> written = events(PAIR.dialer, NodeEvent.BytesWritten.class);
    return written.getFirst().to();
  }
}
