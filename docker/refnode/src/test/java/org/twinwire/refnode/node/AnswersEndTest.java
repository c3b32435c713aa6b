package org.twinwire.refnode.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twinwire.refnode.node.TestingPair.events;
import static org.twinwire.refnode.node.TestingPair.headers;

import java.util.List;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.twinwire.refnode.behaviour.AnswersEnd;
import org.twinwire.refnode.behaviour.Behaviour;
import org.twinwire.refnode.behaviour.LifeCycle;
import org.twinwire.refnode.events.By;
import org.twinwire.refnode.events.NodeEvent;
import org.twinwire.refnode.session.Outcome;

/** Which streams a node ends that answers on a stream for each request. */
class AnswersEndTest {

  private static final Behaviour PER_REQUEST = Behaviour.DEFAULT.with(LifeCycle.PER_REQUEST);

  @RegisterExtension static final TestingPair PAIR = new TestingPair();

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "RLPX")
  void everyStreamIsEndedBehindItsAnswer(Stack stack) {
    assertThat(endedByTheListener(stack, PER_REQUEST))
        .containsExactly("dialer-0", "dialer-1", "dialer-2");
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "RLPX")
  void whoLeavesThemOpenEndsTheStreamOfStatusOnly(Stack stack) {
    assertThat(endedByTheListener(stack, PER_REQUEST.with(AnswersEnd.OPEN)))
        .containsExactly("dialer-0");
  }

  private static List<String> endedByTheListener(Stack stack, Behaviour listener) {
    PAIR.dialer.behaviour(PER_REQUEST);
    PAIR.listener.behaviour(listener);
    SessionCalls session = PAIR.connect(stack);
    assertThat(session.ask(RequestMode.SEQUENTIAL, headers(5, 6)))
        .allMatch(Outcome.Answered.class::isInstance);
    session.close();
    TestingPair.await(PAIR.listener, NodeEvent.SessionClosed.class);
    return events(PAIR.listener, NodeEvent.StreamClosed.class).stream()
        .filter(end -> end.by() == By.LOCAL)
        .map(NodeEvent.StreamClosed::stream)
        .toList();
  }
}
