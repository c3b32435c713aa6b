package org.twinwire.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twinwire.core.trace.Role.DIALER;
import static org.twinwire.core.trace.Role.LISTENER;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.twinwire.core.finding.ExampleTraces;
import org.twinwire.core.ledger.ScriptedTrace.Msg;

class SilencesTest {

  private static final String STREAM = ExampleTraces.STREAM;

  private final ScriptedTrace script = ExampleTraces.connected().stream(STREAM);

  @Test
  void findsAReaderThatPausedAndWentOn() {
    Msg late = script.send(DIALER, STREAM, 3, "1", 12);
    script.carry(late).after(250).decode(late).deliver(late);

    Silence silence = Silences.longest(script.events()).orElseThrow();

    assertThat(silence.node()).isEqualTo(LISTENER);
    assertThat(TimeUnit.NANOSECONDS.toMillis(silence.nanos())).isEqualTo(250);
    assertThat(silence.outstanding().what())
        .isEqualTo("Request 1 (GetBlockHeaders, 12 bytes) was read but not delivered");
    assertThat(silence.isSuspicious()).isTrue();
  }

  @Test
  void findsTheLongestAndAddsAllUp() {
    pausedBy(60);
    pausedBy(150);
    pausedBy(90);

    Silence longest = Silences.longest(script.events()).orElseThrow();

    assertThat(TimeUnit.NANOSECONDS.toMillis(longest.nanos())).isEqualTo(150);
    assertThat(longest.isLong()).isTrue();
    assertThat(longest.isSuspicious()).isFalse();
    assertThat(TimeUnit.NANOSECONDS.toMillis(Silences.totalNanos(script.events()))).isEqualTo(300);
  }

  private void pausedBy(long millis) {
    Msg late = script.send(DIALER, STREAM, 3, "1", 12);
    script.carry(late).after(millis).deliver(late);
  }

  @Test
  void takesMoreOfAReaderThatHasNotReadTheBytes() {
    Msg late = script.send(DIALER, STREAM, 3, "1", 12);
    script.write(late).after(300).read(late).deliver(late);

    assertThat(Silences.longest(script.events()))
        .hasValueSatisfying(silence -> assertThat(silence.isSuspicious()).isFalse());
  }

  @Test
  void takesNoTimeInWhichNothingWasOutstanding() {
    script.after(250).pass(DIALER, STREAM, 3, "1", 12);

    assertThat(Silences.longest(script.events())).isEmpty();
  }

  @Test
  void takesNoTimeAfterWhichTheSameNodeDidSomethingElse() {
    script.carry(script.send(DIALER, STREAM, 3, "1", 12));
    script.after(250).pass(LISTENER, STREAM, 4, "1", 50);

    assertThat(Silences.longest(script.events())).isEmpty();
  }

  @Test
  void takesNothingThatMovedBecauseTheRunnerGaveUp() {
    Msg held = script.send(DIALER, STREAM, 3, "1", 12);
    script.carry(held).after(250).giveUp(1).deliver(held);

    assertThat(Silences.longest(script.events())).isEmpty();
  }

  @Test
  void takesNothingThatMovedBecauseTheTimeOfARequestWasOver() {
    Msg held = script.started(STREAM, "1").send(DIALER, STREAM, 3, "1", 12);
    script.carry(held).after(250).ended("1", "timed-out").deliver(held);

    assertThat(Silences.longest(script.events())).isEmpty();
  }

  @Test
  void takesNothingThatTheTapHadKeptBack() {
    Msg held = script.send(DIALER, STREAM, 3, "1", 12);
    script.write(held).tapHeld(held).after(250).tapForwarded(held).read(held).deliver(held);

    assertThat(Silences.longest(script.events())).isEmpty();
  }
}
