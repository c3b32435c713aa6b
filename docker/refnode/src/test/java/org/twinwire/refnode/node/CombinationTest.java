package org.twinwire.refnode.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twinwire.refnode.node.TestingPair.SHORT;
import static org.twinwire.refnode.node.TestingPair.TIMEOUT;
import static org.twinwire.refnode.node.TestingPair.headers;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.twinwire.refnode.behaviour.Behaviour;
import org.twinwire.refnode.node.Expectation.Word;
import org.twinwire.refnode.session.Opening;
import org.twinwire.refnode.session.Outcome;

/**
 * Every two behaviour values that can act together, on both nodes. What may go wrong with
 * handshake, Hello and frames of RLPx ends the session before any of this; AdversaryTest has it.
 */
@Order(1)
class CombinationTest {

  /** Pings one octet at a time delay Status by more than a second. */
  private static final Behaviour BASE =
      Behaviour.DEFAULT.withLateAfter(Duration.ofMillis(50)).withStatusTimeout(TIMEOUT);

  @RegisterExtension static final TestingPair PAIR = new TestingPair();

  static Stream<Combination> pairs() {
    return Stream.of(Stack.RLPX, Stack.MPLEX, Stack.YAMUX)
        .flatMap(Combination::all)
        .filter(pair -> pair.withoutMeaning().isEmpty());
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void comesToTheOutcomeThatTheRulesName(Combination pair) {
    Expectation expected = Expectation.of(pair);
    PAIR.behave(pair.on(expected.statusComes() ? BASE : BASE.withStatusTimeout(SHORT)));

    Outcome connect = PAIR.dial(pair.stack(), Opening.PROPER, TIMEOUT);

    if (expected.requests().isEmpty()) {
      assertThat(connect).as(expected.why()).isInstanceOf(Outcome.Disconnected.class);
    } else {
      assertThat(connect).isInstanceOf(Outcome.Connected.class);
      List<Outcome> outcomes = ask(PAIR.dialer.session(((Outcome.Connected) connect).session()));
      assertThat(outcomes)
          .as(expected.why())
          .zipSatisfy(
              expected.requests(),
              (outcome, words) -> assertThat(words).contains(Word.of(outcome)));
    }
  }

  @Test
  void everyPairIsPlayedOrHasAReasonNotTo() {
    List<Combination> left =
        Stream.of(Stack.RLPX, Stack.MPLEX, Stack.YAMUX)
            .flatMap(Combination::all)
            .filter(pair -> pair.withoutMeaning().isPresent())
            .toList();

    assertThat(left.stream().filter(pair -> pair.stack() != Stack.RLPX))
        .allSatisfy(pair -> assertThat(pair.has("buffer")).isTrue());
    assertThat(pairs().flatMap(pair -> Stream.of(pair.one(), pair.other())).map(Trait::toString))
        .as("every value is part of some pair")
        .containsAll(Trait.all().stream().map(Trait::toString).toList());
  }

  private static List<Outcome> ask(SessionCalls session) {
    List<Outcome> both = session.ask(RequestMode.ONE_WRITE, headers(5, 6));
    List<Outcome> third = session.ask(RequestMode.SEQUENTIAL, headers(7));
    return Stream.of(both, third).flatMap(List::stream).toList();
  }
}
