package org.twinwire.runner.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.twinwire.runner.runtime.RuntimeChoice.Decision;
import org.twinwire.runner.runtime.RuntimeChoice.Wish;

class RuntimeChoiceTest {

  /** Reserved for documentation (RFC 5737): nobody's address. */
  private static final String ELSEWHERE = "192.0.2.1";

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "localhost", "::1", "0.0.0.0"})
  void staysAProcessBesideARunningNodeOfThisMachineAlthoughAnEngineAnswers(String host) {
    assertThat(decide(Wish.AUTO, List.of(ELSEWHERE, host), Optional.empty()))
        .isEqualTo(new Decision(false, host + " is this machine"));
  }

  @Test
  void takesContainersForARunningNodeElsewhereWhereAnEngineAnswers() {
    assertThat(decide(Wish.AUTO, List.of(ELSEWHERE), Optional.empty()))
        .isEqualTo(new Decision(true, "a container engine answers"));
  }

  @Test
  void takesProcessesWhereNoEngineAnswers() {
    assertThat(decide(Wish.AUTO, List.of(), Optional.of("no socket")))
        .isEqualTo(new Decision(false, "no container engine: no socket"));
  }

  @Test
  void doesAsTheUserSaysWhereverTheRunningNodeIs() {
    assertThat(decide(Wish.CONTAINER, List.of("127.0.0.1"), Optional.empty()))
        .isEqualTo(new Decision(true, "asked for"));
    assertThat(decide(Wish.PROCESS, List.of(ELSEWHERE), Optional.empty()))
        .isEqualTo(new Decision(false, "asked for"));
  }

  @Test
  void failsWhenContainersAreAskedForAndNoEngineAnswers() {
    assertThatThrownBy(() -> decide(Wish.CONTAINER, List.of(), Optional.of("no socket")))
        .isInstanceOf(InfrastructureException.class)
        .hasMessageContaining("container engine: no socket (expected: an engine");
  }

  private static Decision decide(Wish wish, List<String> peers, Optional<String> engine) {
    return RuntimeChoice.decide(wish, peers, () -> engine);
  }
}
