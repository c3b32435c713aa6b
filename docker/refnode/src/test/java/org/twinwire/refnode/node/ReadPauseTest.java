package org.twinwire.refnode.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twinwire.refnode.node.TestingPair.TIMEOUT;
import static org.twinwire.refnode.node.TestingPair.events;
import static org.twinwire.refnode.node.TestingPair.headers;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.twinwire.contract.NumberedEvent;
import org.twinwire.refnode.adversary.EndedSession;
import org.twinwire.refnode.adversary.Ending;
import org.twinwire.refnode.behaviour.Behaviour;
import org.twinwire.refnode.behaviour.LifeCycle;
import org.twinwire.refnode.events.NodeEvent;
import org.twinwire.refnode.events.Role;
import org.twinwire.refnode.session.Outcome;

/** An application that is busy before each read: everything arrives, later. */
class ReadPauseTest {

  private static final Duration PAUSE = Duration.ofMillis(100);

  /** A pause begins with the read before it, which is reported a little later. */
  private static final Duration UNTIL_REPORTED = Duration.ofMillis(20);

  private static final Behaviour BUSY = Behaviour.DEFAULT.withReadPause(PAUSE);

  @RegisterExtension static final TestingPair PAIR = new TestingPair();

  static Stream<Arguments> stacksAndSides() {
    return Stream.of(Stack.values())
        .flatMap(stack -> Stream.of(Role.values()).map(side -> Arguments.of(stack, side)));
  }

  @ParameterizedTest
  @MethodSource("stacksAndSides")
  void readsOneMessageAPauseInTheOrderInWhichTheyCame(Stack stack, Role side) {
    Node busy = side == Role.DIALER ? PAIR.dialer : PAIR.listener;
    busy.behaviour(BUSY);

    List<Outcome> outcomes = PAIR.connect(stack).ask(RequestMode.ONE_WRITE, headers(5, 6, 7));

    assertThat(outcomes).allMatch(Outcome.Answered.class::isInstance);
    assertThat(events(busy, NodeEvent.MessageDelivered.class))
        .extracting(NodeEvent.MessageDelivered::message)
        .isEqualTo(
            events(busy, NodeEvent.MessageDecoded.class).stream()
                .map(NodeEvent.MessageDecoded::message)
                .toList());
    assertThat(gaps(readTimes(busy)))
        .hasSize(4)
        .allMatch(gap -> gap >= PAUSE.minus(UNTIL_REPORTED).toNanos());
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "RLPX")
  void aStreamForEachRequestIsReadAfterAPauseAndThenEnded(Stack stack) {
    PAIR.behave(BUSY.with(LifeCycle.PER_REQUEST));

    List<Outcome> outcomes = PAIR.connect(stack).ask(RequestMode.PIPELINED, headers(5, 6, 7));

    assertThat(outcomes).allMatch(Outcome.Answered.class::isInstance);
    Awaitility.await()
        .atMost(TIMEOUT)
        .until(() -> events(PAIR.listener, NodeEvent.StreamClosed.class).size(), ends -> ends == 8);
  }

  @ParameterizedTest
  @EnumSource
  void whatWasSentInFrontOfTheEndOfTheSessionIsRead(Stack stack) {
    PAIR.dialer.behaviour(BUSY);
    PAIR.listener.behaviour(Behaviour.DEFAULT.with(new EndedSession(Ending.ANSWER_FIN)));

    assertThat(PAIR.connect(stack).ask(RequestMode.ONE_WRITE, headers(5, 6, 7)))
        .allMatch(Outcome.Answered.class::isInstance);
  }

  @ParameterizedTest
  @EnumSource
  void whatCameTogetherIsAnsweredBeforeTheEndBehindTheAnswers(Stack stack) {
    PAIR.listener.behaviour(BUSY.with(new EndedSession(Ending.ANSWER_FIN)));

    assertThat(PAIR.connect(stack).ask(RequestMode.ONE_WRITE, headers(5, 6, 7)))
        .allMatch(Outcome.Answered.class::isInstance);
  }

  @ParameterizedTest
  @EnumSource
  void whoClosesReadsFirstWhatIsThere(Stack stack) {
    PAIR.dialer.behaviour(BUSY.withReadPause(Duration.ofSeconds(1)));
    SessionCalls session = PAIR.connect(stack);
    CompletableFuture<List<Outcome>> asked =
        CompletableFuture.supplyAsync(
            () -> session.ask(RequestMode.ONE_WRITE, headers(5, 6, 7, 8, 9)));
    Awaitility.await()
        .atMost(TIMEOUT)
        .until(() -> events(PAIR.dialer, NodeEvent.MessageDecoded.class).size(), all -> all == 6);

    session.close();

    assertThat(asked.join()).allMatch(Outcome.Answered.class::isInstance);
  }

  /** When the application began to listen, and when it read each message. */
  private static List<Long> readTimes(Node node) {
    try {
      return node.events().after(0, Duration.ZERO).stream()
          .filter(
              numbered ->
                  numbered.event() instanceof NodeEvent.ListenerAttached
                      || numbered.event() instanceof NodeEvent.MessageDelivered)
          .map(NumberedEvent::nanos)
          .toList();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<Long> gaps(List<Long> times) {
    LongStream gaps =
        IntStream.range(1, times.size()).mapToLong(at -> times.get(at) - times.get(at - 1));
    return gaps.boxed().toList();
  }
}
