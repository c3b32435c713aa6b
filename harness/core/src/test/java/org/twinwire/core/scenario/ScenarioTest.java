package org.twinwire.core.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.twinwire.core.trace.Role;

class ScenarioTest {

  private static final Scenario SCENARIO =
      new Scenario(
          new Scenario.About(
              "headers/one", "headers/one.yaml", "one header", "eth", List.of(), List.of()),
          new Scenario.Setting(
              List.of(68), List.of("mplex"), "rlpx", Scenario.DEFAULT_SHAPES, false),
          Map.of(Role.DIALER, Map.of("readPauseMillis", 5, "lifecycle", "per-request")),
          Optional.empty(),
          false,
          Optional.empty(),
          List.of());

  @Test
  void takesMoreOfABehaviourAndKeepsWhatItSaysItself() {
    Map<String, Object> pause = Map.of("readPauseMillis", 250);

    Scenario slow = SCENARIO.behavingToo(Map.of(Role.DIALER, pause, Role.LISTENER, pause));

    assertThat(slow.id()).isEqualTo(SCENARIO.id());
    assertThat(slow.behaviour())
        .isEqualTo(
            Map.of(
                Role.DIALER,
                Map.of("readPauseMillis", 5, "lifecycle", "per-request"),
                Role.LISTENER,
                pause));
    assertThat(SCENARIO.behavingToo(Map.of())).isEqualTo(SCENARIO);
  }
}
