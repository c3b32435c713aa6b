package org.twinwire.core.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twinwire.core.trace.Role.DIALER;
import static org.twinwire.core.trace.Role.LISTENER;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.twinwire.core.expectation.ExpectedEnds;
import org.twinwire.core.ledger.ProcessDeaths;
import org.twinwire.core.ledger.ScriptedTrace;
import org.twinwire.core.ledger.ScriptedTrace.Msg;
import org.twinwire.core.trace.Fatality;
import org.twinwire.core.trace.Trace;

class DeathsTest {

  private static final String STREAM = "dialer-2";

  private final ScriptedTrace script = ExampleTraces.connected();

  @Test
  void isOneFindingWithItsExitCodeAndItsLastLines() {
    ask();
    script.ended("1", "disconnected");
    script.died(LISTENER, Fatality.EXITED, "exit code 3", "panic: index out of range");

    assertThat(findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.type()).isEqualTo(FindingType.DISCONNECTED);
              assertThat(finding.cause()).isEqualTo("process-died");
              assertThat(finding.direction()).contains(LISTENER);
              assertThat(finding.evidence())
                  .contains("its output: panic: index out of range")
                  .anyMatch(line -> line.endsWith("exit code 3"));
              assertThat(finding.explanation())
                  .isEqualTo(
                      "The listener died (exit code 3) after bytes of its peer had reached it.");
            });
    assertThat(ProcessDeaths.failure(script.trace())).isEmpty();
  }

  @Test
  void blamesThePeerForNothingThatTheBrokenAccountLacks() {
    ask();
    Msg answer = script.send(LISTENER, STREAM, 4, "1", 50);
    script.carry(answer).decode(answer);
    script.died(LISTENER, Fatality.EXITED, "exit code 3");

    assertThat(findings()).extracting(Finding::cause).containsExactly("process-died");
  }

  @Test
  void takesTheEndOfTheSessionForAConsequence() {
    ask();
    script.close(LISTENER, "").died(LISTENER, Fatality.EXITED, "exit code 3");
    Trace trace = script.trace();

    assertThat(TraceFindings.disconnections(trace, ExpectedEnds.NONE, Long.MAX_VALUE)).isEmpty();
  }

  @Test
  void belongsToTheMomentAtWhichThePeerLostTheConnection() {
    ask();
    script.close(LISTENER, "");
    long ended = script.nanos();
    script.after(500).died(LISTENER, Fatality.EXITED, "exit code 3");

    assertThat(MessageFindings.of(script.trace()).located())
        .extracting(LocatedFinding::sinceNanos)
        .containsExactly(ended);
  }

  @Test
  void isTheMachinesWhenTheNodeWasKilledFromOutside() {
    ask();
    script.died(LISTENER, Fatality.KILLED, "exit code 137", "out of luck");

    assertThat(findings()).extracting(Finding::cause).doesNotContain("process-died");
    assertThat(ProcessDeaths.failure(script.trace()))
        .contains("listener (refnode) died: exit code 137; its last lines:\nout of luck");
    assertThat(ProcessDeaths.before(script.trace())).isEmpty();
  }

  @Test
  void isNoFindingOfACaseThatSentTheNodeNothing() {
    ScriptedTrace idle = new ScriptedTrace("mplex").begin(0);
    idle.died(LISTENER, Fatality.EXITED, "exit code 3");

    assertThat(MessageFindings.of(idle.trace()).findings()).isEmpty();
    assertThat(ProcessDeaths.failure(idle.trace()))
        .contains("listener (refnode) died: exit code 3");
    assertThat(ProcessDeaths.before(idle.trace())).isPresent();
  }

  @Test
  void isSeenOfABlackBoxToo() {
    ask();
    script.blackBox(LISTENER).died(LISTENER, Fatality.UNREACHABLE, "nothing listens at h:1");

    assertThat(findings()).extracting(Finding::cause).containsExactly("process-died");
  }

  @Test
  void hidesNothingThatIsProvenWithoutTheNode() {
    Msg twice = script.stream(STREAM).pass(LISTENER, STREAM, 7, "", 60);
    script.deliver(twice).died(LISTENER, Fatality.EXITED, "exit code 3");

    assertThat(findings())
        .extracting(Finding::type)
        .containsExactlyInAnyOrder(FindingType.DUPLICATED, FindingType.DISCONNECTED);
  }

  private void ask() {
    script.stream(STREAM).started(STREAM, "1");
    script.write(script.send(DIALER, STREAM, 3, "1", 12));
  }

  private List<Finding> findings() {
    return MessageFindings.of(script.trace()).findings();
  }
}
