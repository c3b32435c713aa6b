package org.twinwire.runner.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RunLabelTest {

  private final RunLabel self = RunLabel.ofThisJvm();

  @Test
  void isReadBackAsItWasWritten() {
    assertThat(RunLabel.parse(self.value())).contains(self);
    assertThat(RunLabel.parse("something else")).isEmpty();
    assertThat(RunLabel.parse("a/b/c")).isEmpty();
  }

  @Test
  void knowsThatThisRunLives() {
    assertThat(self.isDead(self)).isFalse();
  }

  @Test
  void takesAPidThatIsInUseAgainForDead() {
    RunLabel earlier = new RunLabel(self.host(), self.pid(), self.startedMillis() - 60_000);

    assertThat(earlier.isDead(self)).isTrue();
  }

  @Test
  void saysNothingOfRunsOnOtherHosts() {
    RunLabel elsewhere = new RunLabel("elsewhere", 999_999_999, 1);

    assertThat(elsewhere.isDead(self)).isFalse();
  }
}
