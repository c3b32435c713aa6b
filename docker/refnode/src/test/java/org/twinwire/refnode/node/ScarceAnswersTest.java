package org.twinwire.refnode.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.twinwire.refnode.adversary.ScarceAnswers;
import org.twinwire.refnode.behaviour.Behaviour;
import org.twinwire.refnode.chain.TestingChain;
import org.twinwire.refnode.events.NodeEvent;
import org.twinwire.refnode.session.Outcome;

/** Syncs from a node that answers little, late or not at all. */
class ScarceAnswersTest {

  private static final Duration TIMEOUT = Duration.ofSeconds(20);
  private static final Duration NOT_LATE = Duration.ZERO;

  @RegisterExtension static final TestingPair PAIR = new TestingPair();

  @ParameterizedTest
  @EnumSource
  void aSyncAsksForTheRestOfShortAnswers(Stack stack) {
    assertThat(blocks(stack, new ScarceAnswers(4, 2000, NOT_LATE, 0, 0, 0)))
        .isEqualTo(TestingChain.HEAD);
    assertThat(TestingPair.events(PAIR.dialer, NodeEvent.RequestStarted.class))
        .hasSizeGreaterThan(9);
  }

  @ParameterizedTest
  @EnumSource
  void aSyncWaitsForAnswersThatAreLateEmptyOrMissing(Stack stack) {
    PAIR.dialer.behaviour(Behaviour.DEFAULT.withSyncTimeout(Duration.ofMillis(300)));
    ScarceAnswers scarce = new ScarceAnswers(4, 2000, Duration.ofMillis(5), 2, 6, 0);

    assertThat(blocks(stack, scarce)).isEqualTo(TestingChain.HEAD);
    assertThat(
            TestingPair.events(PAIR.dialer, NodeEvent.RequestEnded.class).stream()
                .map(NodeEvent.RequestEnded::outcome))
        .contains("timed-out", "answered");
  }

  @ParameterizedTest
  @EnumSource
  void aSyncEndsWithAConnectionThatIsCutInPlaceOfAnAnswer(Stack stack) {
    PAIR.listener.behaviour(Behaviour.DEFAULT.with(new ScarceAnswers(4, 2000, NOT_LATE, 0, 0, 5)));

    assertThat(PAIR.connect(stack).sync(TIMEOUT)).isInstanceOf(Outcome.Disconnected.class);
    assertThat(TestingPair.events(PAIR.dialer, NodeEvent.RequestStarted.class)).hasSize(5);
  }

  private static int blocks(Stack stack, ScarceAnswers scarce) {
    PAIR.listener.behaviour(Behaviour.DEFAULT.with(scarce));
    Outcome.Done done = (Outcome.Done) PAIR.connect(stack).sync(TIMEOUT);
    return done.blocks().orElseThrow();
  }
}
