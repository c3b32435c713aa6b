package org.twinwire.core.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twinwire.core.trace.Role.DIALER;
import static org.twinwire.core.trace.Role.LISTENER;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.twinwire.core.expectation.ExpectedEnds;
import org.twinwire.core.ledger.ScriptedTrace;
import org.twinwire.core.ledger.ScriptedTrace.Msg;
import org.twinwire.core.trace.Trace;

class DisconnectionsTest {

  private final ScriptedTrace script = ExampleTraces.connected();

  @Test
  void reportsASessionThatEndedWithAReason() {
    script.close(LISTENER, "0x10 subprotocol-error");

    assertThat(notes(ExpectedEnds.NONE, Long.MAX_VALUE))
        .singleElement()
        .satisfies(
            note -> {
              assertThat(note.finding().type()).isEqualTo(FindingType.DISCONNECTED);
              assertThat(note.finding().cause()).isEqualTo("peer-disconnected");
              assertThat(note.finding().direction()).contains(LISTENER);
              assertThat(note.finding().message()).isEqualTo("session");
              assertThat(note.finding().explanation())
                  .contains("(0x10 subprotocol-error) although no step expects it");
            });
  }

  @Test
  void namesTheLimitOfANodeThatTakesNoMore() {
    script.close(LISTENER, "0x04 too-many-peers");

    assertThat(notes(ExpectedEnds.NONE, Long.MAX_VALUE))
        .singleElement()
        .satisfies(
            note -> {
              assertThat(note.finding().cause()).isEqualTo("peer-limit");
              assertThat(note.finding().explanation()).contains("0x04 too-many-peers");
            });
  }

  @Test
  void findsNoCauseWhereNobodyGaveAReason() {
    script.close(LISTENER, "");

    assertThat(notes(ExpectedEnds.NONE, Long.MAX_VALUE))
        .extracting(note -> note.finding().cause())
        .containsExactly("unexplained");
  }

  @Test
  void blamesTheTapThatCutTheConnection() {
    Msg lost = script.stream("dialer-2").send(LISTENER, "dialer-2", 7, "", 50);
    script.write(lost).tapCut(lost).close(DIALER, "0x10 subprotocol-error");

    Trace trace = script.trace();
    MessageFindings ledger = MessageFindings.of(trace);
    assertThat(ledger.findings()).extracting(Finding::cause).containsExactly("cut-by-tap");
  }

  @Test
  void blamesTheTapForAnEndThatTookNoMessage() {
    Msg passed = script.stream("dialer-2").pass(LISTENER, "dialer-2", 7, "", 50);
    script.tapCut(passed).close(DIALER, "0x10 subprotocol-error");

    assertThat(notes(ExpectedEnds.NONE, Long.MAX_VALUE))
        .extracting(note -> note.finding().cause())
        .containsExactly("cut-by-tap");
  }

  @Test
  void letsAnExpectedEndBe() {
    ExpectedEnds ends =
        new ExpectedEnds(List.of(new ExpectedEnds.Window(script.nanos(), Long.MAX_VALUE / 2)));
    script.close(LISTENER, "0x10");

    assertThat(notes(ends, Long.MAX_VALUE)).isEmpty();
  }

  @Test
  void letsTheTidyingUpAfterTheLastStepBe() {
    long last = script.nanos();
    script.after(5).close(DIALER, "0x08");

    assertThat(notes(ExpectedEnds.NONE, last)).isEmpty();
  }

  @Test
  void takesTheEndAsExplainedByAMessageThatWasLostBefore() {
    Msg held = script.stream("dialer-2").send(LISTENER, "dialer-2", 7, "", 50);
    script.carry(held).buffer(held).after(5_000).close(LISTENER, "0x0b");

    assertThat(notes(ExpectedEnds.NONE, Long.MAX_VALUE)).isEmpty();
  }

  @Test
  void reportsTheEndAlthoughItTookMessagesWithIt() {
    script.stream("dialer-2").write(script.send(DIALER, "dialer-2", 7, "", 50));
    script.close(LISTENER, "0x10");

    assertThat(notes(ExpectedEnds.NONE, Long.MAX_VALUE)).hasSize(1);
  }

  private List<LocatedFinding> notes(ExpectedEnds ends, long until) {
    Trace trace = script.trace();
    return TraceFindings.disconnections(trace, ends, until);
  }
}
