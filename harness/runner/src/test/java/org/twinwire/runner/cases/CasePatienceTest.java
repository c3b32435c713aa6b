package org.twinwire.runner.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.twinwire.core.ledger.Outstanding;
import org.twinwire.runner.cases.CasePatience.Mode;

class CasePatienceTest {

  private static final long SETTLE = Duration.ofMillis(200).toNanos();
  private static final Outstanding READ = new Outstanding("a message", "listener", 1);
  private static final Outstanding UNREAD = new Outstanding("a message", "listener", 5);

  @Test
  void suspectsAfterAsManySettleTimesAsItTakes() {
    assertThat(quiet(Mode.SUSPECTING, 0, READ)).hasMillis(200);
    assertThat(quiet(Mode.SUSPECTING, 0, UNREAD)).hasMillis(1000);
  }

  @Test
  void suspectsASlowNodeAfterThreeTimesItsLongestSilence() {
    assertThat(quiet(Mode.SUSPECTING, 250, READ)).hasMillis(750);
    assertThat(quiet(Mode.SUSPECTING, 250, UNREAD)).hasMillis(1000);
  }

  @Test
  void convictsAfterThreeSecondsOrThreeTimesTheLongestSilence() {
    assertThat(quiet(Mode.CONVICTING, 0, READ)).hasSeconds(3);
    assertThat(quiet(Mode.CONVICTING, 1000, READ)).hasSeconds(3);
    assertThat(quiet(Mode.CONVICTING, 2000, READ)).hasSeconds(6);
  }

  @Test
  void waitsForNobodyLongerThanARequestMayTake() {
    assertThat(quiet(Mode.SUSPECTING, 60_000, READ)).hasSeconds(10);
    assertThat(quiet(Mode.CONVICTING, 60_000, READ)).hasSeconds(10);
  }

  @Test
  void givesCallsMoreTimeWhereSlownessIsNoReproach() {
    Duration pause = Duration.ofMillis(250);

    assertThat(new CasePatience(Mode.SUSPECTING, pause).more(64)).isZero();
    assertThat(new CasePatience(Mode.CONVICTING, pause).more(64)).hasSeconds(16);
    assertThat(new CasePatience(Mode.FULL, pause).more(64)).hasSeconds(16);
  }

  @Test
  void endsNoStepWithFullPatience() {
    assertThat(CasePatience.of(Patience.FULL).endsSteps()).isFalse();
    assertThat(CasePatience.of(Patience.EARLY).endsSteps()).isTrue();
  }

  private static Duration quiet(Mode mode, long slowestMillis, Outstanding found) {
    CasePatience patience = new CasePatience(mode, Duration.ofMillis(slowestMillis));
    return Duration.ofNanos(patience.quietNanos(found, SETTLE));
  }
}
