package org.twinwire.refnode.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Isolated;
import org.twinwire.refnode.adversary.EndedSession;
import org.twinwire.refnode.adversary.Ending;
import org.twinwire.refnode.behaviour.Behaviour;
import org.twinwire.refnode.events.By;
import org.twinwire.refnode.events.NodeEvent;
import org.twinwire.refnode.session.Outcome;
import org.twinwire.refnode.session.Request;

/** A requester that ends its direction, with more to come than the sockets take at once. */
@Isolated("the listener has two seconds for what is left to write")
class HalfCloseTest {

  @RegisterExtension static final TestingPair PAIR = new TestingPair();

  @Test
  void overRlpxARequesterThatEndsItsDirectionReadsAllAnswersAndTheSessionIsOver() {
    PAIR.dialer.behaviour(Behaviour.DEFAULT.with(new EndedSession(Ending.HALF_CLOSE)));
    Duration ampleTime = Duration.ofMinutes(1); // 31,000 headers
    List<Request> requests = Collections.nCopies(1000, TestingPair.headers(0, 31, ampleTime));

    assertThat(PAIR.connect(Stack.RLPX).ask(RequestMode.ONE_WRITE, requests))
        .allSatisfy(outcome -> assertThat(outcome).isInstanceOf(Outcome.Answered.class));

    NodeEvent.SessionClosed end = TestingPair.await(PAIR.listener, NodeEvent.SessionClosed.class);
    assertThat(end.by()).isEqualTo(By.REMOTE);
    assertThat(end.reason()).isEmpty();
  }
}
