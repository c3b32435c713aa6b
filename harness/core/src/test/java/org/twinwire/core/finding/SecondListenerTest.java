package org.twinwire.core.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twinwire.core.trace.Role.DIALER;
import static org.twinwire.core.trace.Role.LISTENER;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.twinwire.core.ledger.ScriptedTrace;
import org.twinwire.core.ledger.ScriptedTrace.Msg;

/** Who took a message that the application never got: one more listener, or nobody. */
class SecondListenerTest {

  private static final String STREAM = ExampleTraces.STREAM;

  private final ScriptedTrace script = ExampleTraces.connected();

  @Test
  void isSeenWhereItAttachedBeforeTheApplicationsAndTheMessageWasBuffered() {
    Msg answer = ask();
    script.listener(DIALER, STREAM).carry(answer).decode(answer).buffer(answer);
    script.listener(DIALER, STREAM).after(1_000).ended("1", "timed-out");

    assertThat(findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.cause()).isEqualTo("stolen-by-second-listener");
              assertThat(finding.explanation()).contains("had a second listener at the dialer");
              assertThat(finding.evidence())
                  .anyMatch(line -> line.startsWith("the dialer attached 2 listeners to stream"));
            });
  }

  @Test
  void isSeenWhereTheMessageWasReadWithTheNegotiation() {
    script.openStream(STREAM).started(STREAM, "1").pass(DIALER, STREAM, 3, "1", 12);
    Msg answer = script.send(LISTENER, STREAM, 4, "1", 5123);
    script.listener(DIALER, STREAM).carry(answer).negotiated(DIALER, STREAM);
    script.listener(DIALER, STREAM).after(1_000).ended("1", "timed-out");

    assertThat(causes()).containsExactly("stolen-by-second-listener");
  }

  @Test
  void isNotSeenWhereTheMessageCameBeforeBoth() {
    Msg answer = ask();
    script.carry(answer).decode(answer).buffer(answer);
    script.listener(DIALER, STREAM).listener(DIALER, STREAM);
    script.after(1_000).ended("1", "timed-out");

    assertThat(causes()).containsExactly("held-buffer");
  }

  @Test
  void isNotSeenWhereOnlyOneListenerWasThere() {
    Msg answer = ask();
    script.listener(DIALER, STREAM).carry(answer).decode(answer).buffer(answer);
    script.after(1_000).ended("1", "timed-out");

    assertThat(causes()).containsExactly("unexplained");
  }

  @Test
  void isNotSeenWhereTheMessageNeverArrived() {
    Msg answer = ask();
    script.listener(DIALER, STREAM).listener(DIALER, STREAM).write(answer);
    script.after(1_000).ended("1", "timed-out");

    assertThat(causes()).containsExactly("receiver-stopped-reading");
  }

  /** Request 1 is delivered; its answer is on its way to a dialer that has no listener yet. */
  private Msg ask() {
    script.openStream(STREAM).negotiated(DIALER, STREAM).negotiated(LISTENER, STREAM);
    script.listener(LISTENER, STREAM).started(STREAM, "1").pass(DIALER, STREAM, 3, "1", 12);
    return script.send(LISTENER, STREAM, 4, "1", 5123);
  }

  private List<Finding> findings() {
    return MessageFindings.of(script.trace()).findings();
  }

  private List<String> causes() {
    return findings().stream().map(Finding::cause).toList();
  }
}
