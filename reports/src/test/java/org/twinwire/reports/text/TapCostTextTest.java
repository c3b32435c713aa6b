package org.twinwire.reports.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.twinwire.core.results.TapCost;

class TapCostTextTest {

  @Test
  void tellsWhatIsAddedToWhat() {
    assertThat(TapCostText.of(new TapCost(412_300, 443_900, 31_600, 200)))
        .isEqualTo("adds 32 µs to a request (median of 200; direct 412 µs)");
  }

  @Test
  void doesNotHideAMeasurementThatIsLessThanNothing() {
    assertThat(TapCostText.of(new TapCost(412_300, 410_000, -2_300, 200)))
        .startsWith("adds -2.3 µs");
  }
}
