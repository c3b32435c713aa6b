package org.twinwire.refnode.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twinwire.contract.Arguments;
import org.twinwire.contract.BadArgument;
import org.twinwire.refnode.behaviour.Attachment;
import org.twinwire.refnode.behaviour.Behaviour;
import org.twinwire.refnode.behaviour.BufferPolicy;
import org.twinwire.refnode.behaviour.Preset;
import org.twinwire.refnode.vocabulary.NotOffered;
import tools.jackson.databind.json.JsonMapper;

class BehaviourSettingsTest {

  @Test
  void isTheDefaultWhereNothingIsSaid() {
    assertThat(read("{}")).isEqualTo(Behaviour.DEFAULT);
  }

  @Test
  void putsSingleKeysOnTopOfAPreset() {
    assertThat(read("{'buffer': 'drop', 'lateMillis': 70, 'preset': 'original'}"))
        .isEqualTo(
            Preset.ORIGINAL
                .behaviour()
                .with(BufferPolicy.DROP)
                .withLateAfter(Duration.ofMillis(70)));
  }

  @Test
  void saysWhatIsOfferedInstead() {
    assertThatThrownBy(() -> read("{'listener': 'xyz'}"))
        .isInstanceOf(NotOffered.class)
        .hasMessage(
            "behaviour listener=xyz: not offered (expected: before-negotiation, on-open, late)");
  }

  @Test
  void refusesAKeyThatThereIsNot() {
    assertThatThrownBy(() -> read("{'lateMilis': 70}"))
        .isInstanceOf(NotOffered.class)
        .hasMessageStartingWith("behaviour lateMilis: not offered (expected: ")
        .hasMessageContaining("lateMillis, lifecycle, listener");
  }

  @ParameterizedTest
  @CsvSource({
    "lateMillis, 0, 1 to 600000",
    "readPauseMillis, -1, 0 to 600000",
    "lateMessages, 10001, 1 to 10000",
    "statusTimeoutMillis, 600001, 1 to 600000",
  })
  void refusesANumberOutOfItsBounds(String key, int value, String bounds) {
    assertThatThrownBy(() -> read("{'%s': %d}".formatted(key, value)))
        .isInstanceOf(BadArgument.class)
        .hasMessage("%s: got %d (expected: %s)".formatted(key, value, bounds));
  }

  @Test
  void spellsTheThirdFix() {
    assertThat(read("{'preset': 'fix-3-before-negotiation'}").listening().attachment())
        .isEqualTo(Attachment.BEFORE_NEGOTIATION);
  }

  private static Behaviour read(String body) {
    return BehaviourSettings.read(
        new Arguments("", JsonMapper.shared().readTree(body.replace('\'', '"'))));
  }
}
