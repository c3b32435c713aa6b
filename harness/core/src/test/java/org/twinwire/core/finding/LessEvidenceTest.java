package org.twinwire.core.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twinwire.core.trace.Role.DIALER;
import static org.twinwire.core.trace.Role.LISTENER;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.twinwire.core.expectation.ExpectedEnds;
import org.twinwire.core.ledger.ScriptedTrace;
import org.twinwire.core.ledger.ScriptedTrace.Msg;

/** Causes that a node does not give away: no limit is named, no answer is sent. */
class LessEvidenceTest {

  private static final String STREAM = ExampleTraces.STREAM;

  private final ScriptedTrace script = ExampleTraces.connected();

  @Test
  void seesAFullBufferInAResetOfAStreamThatNobodyListensTo() {
    bufferedUntil();
    script.resetStream(LISTENER, STREAM).after(1_000).ended("1", "timed-out");

    assertThat(causes()).containsExactly("buffer-overflow");
    assertThat(findings().getFirst().evidence()).anyMatch(e -> e.startsWith("12 bytes lay in"));
  }

  @Test
  void seesAFullBufferAlsoWhereTheMessageTookLongToBeFound() {
    script.openStream(STREAM).negotiated(DIALER, STREAM).negotiated(LISTENER, STREAM);
    script.listener(DIALER, STREAM).started(STREAM, "1");
    Msg request = script.send(DIALER, STREAM, 3, "1", 12);
    script.carry(request).after(80).decode(request).buffer(request);
    script.resetStream(LISTENER, STREAM).after(1_000).ended("1", "timed-out");

    assertThat(causes()).containsExactly("buffer-overflow");
  }

  @Test
  void takesAResetLongAfterForATidyingUp() {
    bufferedUntil();
    script.after(1_000).ended("1", "timed-out").resetStream(LISTENER, STREAM);

    assertThat(causes()).containsExactly("held-buffer");
  }

  private void bufferedUntil() {
    script.openStream(STREAM).negotiated(DIALER, STREAM).negotiated(LISTENER, STREAM);
    script.listener(DIALER, STREAM).started(STREAM, "1");
    Msg request = script.send(DIALER, STREAM, 3, "1", 12);
    script.carry(request).decode(request).buffer(request);
  }

  @Test
  void seesThatTheStreamEndedBeforeTheAnswerWasSent() {
    script.stream(STREAM).started(STREAM, "1").pass(DIALER, STREAM, 3, "1", 12);
    script.closeStream(LISTENER, STREAM).after(1_000).ended("1", "timed-out");

    assertThat(causes()).containsExactly("lost-behind-close");
  }

  @Test
  void seesThatTheSessionEndedBeforeTheAnswerWasSent() {
    script.stream(STREAM).started(STREAM, "1").pass(DIALER, STREAM, 3, "1", 12);
    script.close(LISTENER, "0x08 client-quitting").ended("1", "disconnected");

    assertThat(disconnection()).isEqualTo("lost-behind-close");
  }

  @Test
  void takesAnEndWithAnObjectionForOne() {
    script.stream(STREAM).started(STREAM, "1").pass(DIALER, STREAM, 3, "1", 12);
    script.close(LISTENER, "0x10 subprotocol-error").ended("1", "disconnected");

    assertThat(disconnection()).isEqualTo("peer-disconnected");
  }

  private String disconnection() {
    return TraceFindings.disconnections(script.trace(), ExpectedEnds.NONE, Long.MAX_VALUE)
        .getFirst()
        .finding()
        .cause();
  }

  private List<Finding> findings() {
    return MessageFindings.of(script.trace()).findings();
  }

  private List<String> causes() {
    return findings().stream().map(Finding::cause).toList();
  }
}
