package org.twinwire.core.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twinwire.core.trace.Role.DIALER;
import static org.twinwire.core.trace.Role.LISTENER;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.twinwire.core.ledger.ScriptedTrace;
import org.twinwire.core.ledger.ScriptedTrace.Msg;
import org.twinwire.core.ledger.Station;

/** A transport that keeps a message to itself, and does not say which bytes it would take. */
class NeverWrittenTest {

  private static final String STREAM = ExampleTraces.STREAM;

  private final ScriptedTrace script = ExampleTraces.connected().stream(STREAM);

  @Test
  void isSeenByTheSilenceBehindTheMessage() {
    offer();
    script.after(1_000).ended("1", "timed-out").close(DIALER, "");

    assertThat(findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.cause()).isEqualTo("never-written");
              assertThat(finding.lastStation()).contains(Station.SENT);
              assertThat(finding.explanation())
                  .startsWith(
                      "Request 1 (GetBlockHeaders, 12 bytes) was handed to the transport of the"
                          + " dialer at +")
                  .endsWith(" ms, which never wrote it to the socket.");
              assertThat(finding.evidence())
                  .anyMatch(line -> line.contains("(none of them since it was given the message"));
            });
  }

  @Test
  void isNotClaimedOfATransportThatHasWrittenSince() {
    offer();
    script.after(5).pass(DIALER, "dialer-0", 7, "", 50);
    script.after(1_000).ended("1", "timed-out");

    assertThat(causes()).containsExactly("unexplained");
  }

  @Test
  void isNotClaimedWhereTheReceiverHasNotReadWhatWasWrittenBefore() {
    Msg before = script.send(DIALER, STREAM, 7, "", 50);
    script.write(before);
    offer();
    script.after(1_000).ended("1", "timed-out");

    assertThat(causes()).containsExactly("receiver-stopped-reading", "unexplained");
  }

  @Test
  void isNotClaimedOfASessionThatEndedAtOnce() {
    offer();
    script.close(LISTENER, "").ended("1", "disconnected");

    assertThat(causes()).containsExactly("session-ended");
  }

  @Test
  void isNotClaimedOfANodeThatTellsNothingOfItsWrites() {
    ScriptedTrace silent = new ScriptedTrace("mplex").open().stream(STREAM).started(STREAM, "1");
    silent.offer(DIALER, STREAM, 3, "1", 12);
    silent.after(1_000).ended("1", "timed-out");

    assertThat(MessageFindings.of(silent.trace()).findings())
        .extracting(Finding::cause)
        .containsExactly("unexplained");
  }

  private void offer() {
    script.started(STREAM, "1").offer(DIALER, STREAM, 3, "1", 12);
  }

  private List<Finding> findings() {
    return MessageFindings.of(script.trace()).findings();
  }

  private List<String> causes() {
    return findings().stream().map(Finding::cause).toList();
  }
}
