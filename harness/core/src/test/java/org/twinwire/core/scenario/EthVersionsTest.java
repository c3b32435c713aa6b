package org.twinwire.core.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class EthVersionsTest {

  @Test
  void findsTheNewestThatBothOffer() {
    assertThat(EthVersions.newestCommon(List.of(66, 67, 68), List.of(69, 68, 67))).hasValue(68);
  }

  @Test
  void ignoresVersionsThatNoScenarioIsWrittenFor() {
    assertThat(EthVersions.newestCommon(List.of(65, 69, 70, 71), List.of(65, 69, 70, 71)))
        .hasValue(69);
    assertThat(EthVersions.newestCommon(List.of(65, 70), List.of(65, 70))).isEmpty();
  }

  @Test
  void findsNoneWhereNothingIsInCommon() {
    assertThat(EthVersions.newestCommon(List.of(66, 67), List.of(68, 69))).isEmpty();
    assertThat(EthVersions.newestCommon(List.of(), EthVersions.all())).isEmpty();
  }
}
