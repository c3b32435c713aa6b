package org.twinwire.refnode.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twinwire.refnode.node.TestingPair.headers;

import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.twinwire.refnode.adversary.AlteredWebSocket;
import org.twinwire.refnode.adversary.CutWrites;
import org.twinwire.refnode.adversary.EndedSession;
import org.twinwire.refnode.adversary.Ending;
import org.twinwire.refnode.adversary.FramedWrites;
import org.twinwire.refnode.adversary.WebSocketFrames;
import org.twinwire.refnode.adversary.WebSocketMove;
import org.twinwire.refnode.adversary.Writes;
import org.twinwire.refnode.behaviour.Behaviour;
import org.twinwire.refnode.events.By;
import org.twinwire.refnode.events.NodeEvent;
import org.twinwire.refnode.session.Outcome;

/** Where messages and frames of a WebSocket end means nothing to what they carry. */
class WebSocketFramesTest {

  @RegisterExtension static final TestingPair PAIR = new TestingPair();

  @ParameterizedTest
  @EnumSource
  void everyAnswerArrivesWhateverTheFrames(WebSocketFrames frames) {
    for (Stack stack : List.of(Stack.WS_MPLEX, Stack.WS_YAMUX)) {
      PAIR.behave(Behaviour.DEFAULT.with(new FramedWrites(frames)));

      assertThat(PAIR.connect(stack).ask(RequestMode.ONE_WRITE, headers(1, 2, 3)))
          .as(stack.word())
          .allMatch(Outcome.Answered.class::isInstance);
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyAnswerArrivesIfEachByteIsAWrite(WebSocketFrames frames) {
    PAIR.behave(Behaviour.DEFAULT.with(new FramedWrites(frames)).with(new CutWrites(Writes.OCTET)));

    assertThat(PAIR.connect(Stack.WS_MPLEX).ask(RequestMode.PIPELINED, headers(1, 2)))
        .allMatch(Outcome.Answered.class::isInstance);
  }

  @ParameterizedTest
  @EnumSource
  void aCloseBehindTheAnswersTakesNoneOfThemAway(WebSocketFrames frames) {
    PAIR.listener.behaviour(
        Behaviour.DEFAULT
            .with(new FramedWrites(frames))
            .with(new EndedSession(Ending.ANSWER_DISCONNECT)));

    assertThat(PAIR.connect(Stack.WS_YAMUX).ask(RequestMode.ONE_WRITE, headers(1, 2, 3)))
        .allMatch(Outcome.Answered.class::isInstance);
    assertThat(TestingPair.await(PAIR.dialer, NodeEvent.SessionClosed.class).reason()).isEmpty();
  }

  /** Handshake, headers and masks count: a tap sees nothing but the TCP connection. */
  @ParameterizedTest
  @CsvSource({"PER_WRITE, PINGS", "FRAGMENTS, MERGED", "EMPTY, PER_WRITE"})
  void offsetsAreThoseOfTheConnection(WebSocketFrames dialer, WebSocketFrames listener) {
    PAIR.dialer.behaviour(Behaviour.DEFAULT.with(new FramedWrites(dialer)));
    PAIR.listener.behaviour(Behaviour.DEFAULT.with(new FramedWrites(listener)));
    PAIR.connect(Stack.WS_MPLEX).ask(RequestMode.SEQUENTIAL, headers(1, 2, 3));

    Awaitility.await().untilAsserted(() -> assertThat(read()).isEqualTo(written()));
    assertThat(TestingPair.events(PAIR.dialer, NodeEvent.MessageSent.class))
        .hasSize(4)
        .allSatisfy(sent -> assertThat(sent.to() - sent.from()).isPositive())
        .allSatisfy(sent -> assertThat(sent.to()).isLessThanOrEqualTo(written()));
  }

  private static long written() {
    return TestingPair.events(PAIR.dialer, NodeEvent.BytesWritten.class).getLast().to();
  }

  private static long read() {
    return TestingPair.events(PAIR.listener, NodeEvent.BytesRead.class).getLast().to();
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "PROPER")
  void aFrameThatIsForbiddenEndsTheSession(WebSocketMove move) {
    for (Stack stack : List.of(Stack.WS_MPLEX, Stack.WS_YAMUX)) {
      PAIR.reset(1);
      PAIR.dialer.behaviour(Behaviour.DEFAULT.with(new AlteredWebSocket(move)));
      PAIR.connect(stack);
      assertEnds(PAIR.listener.session("s1"), PAIR.listener);

      PAIR.reset(1);
      PAIR.listener.behaviour(Behaviour.DEFAULT.with(new AlteredWebSocket(move)));
      assertEnds(PAIR.connect(stack), PAIR.dialer);
    }
  }

  private static void assertEnds(SessionCalls session, Node node) {
    assertThat(session.ask(RequestMode.SEQUENTIAL, headers(1)))
        .allMatch(Outcome.Disconnected.class::isInstance);
    NodeEvent.SessionClosed end = TestingPair.await(node, NodeEvent.SessionClosed.class);
    assertThat(end.by()).isEqualTo(By.LOCAL);
    assertThat(end.reason()).isPresent();
  }
}
