package org.twinwire.refnode.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.twinwire.contract.Arguments;
import org.twinwire.contract.BadArgument;
import org.twinwire.refnode.behaviour.Fault;
import org.twinwire.refnode.fault.LateAnswer;
import org.twinwire.refnode.vocabulary.NotOffered;
import tools.jackson.databind.json.JsonMapper;

class FaultSettingsTest {

  @ParameterizedTest
  @MethodSource("org.twinwire.refnode.control.FaultSettings#words")
  void givesTheFaultOfThatName(String word) {
    assertThat(read("{'fault': '%s'}".formatted(word)).word()).isEqualTo(word);
  }

  @Test
  void readsTheParametersOfAFault() {
    assertThat(read("{'fault': 'late-answer', 'faultAt': 3, 'faultMillis': 70}"))
        .isEqualTo(new LateAnswer(3, Duration.ofMillis(70)));
  }

  @Test
  void refusesAParameterThatIsNotTheFaults() {
    assertThatThrownBy(() -> read("{'fault': 'swap-ids', 'faultMillis': 70}"))
        .isInstanceOf(BadArgument.class)
        .hasMessage("faultMillis: got a value (expected: faultAt)");
    assertThatThrownBy(() -> read("{'faultAt': 1}")).isInstanceOf(BadArgument.class);
  }

  @Test
  void doesNotOfferWhatThereIsNot() {
    assertThatThrownBy(() -> read("{'fault': 'xyz'}"))
        .isInstanceOf(NotOffered.class)
        .hasMessageStartingWith(
            "behaviour fault=xyz: not offered (expected: ask-twice, buffer-limit, ");
  }

  private static Fault read(String body) {
    return BehaviourSettings.read(
            new Arguments("", JsonMapper.shared().readTree(body.replace('\'', '"'))))
        .fault();
  }
}
