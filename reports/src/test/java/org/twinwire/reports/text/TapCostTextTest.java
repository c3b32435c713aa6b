package org.twinwire.reports.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.twinwire.core.results.TapCost;

class TapCostTextTest {

  @Test
  void tellsWhatIsAddedToWhat() {
    assertThat(TapCostText.of(new TapCost(412_300, 443_900, 31_600, 200)))
        .isEqualTo("adds 0.03 ms to a request (median of 200; direct 0.41 ms)");
  }

  @Test
  void roundsALittleLessThanNothingToNothing() {
    assertThat(TapCostText.of(new TapCost(412_300, 410_000, -2_300, 200)))
        .startsWith("adds 0.00 ms");
  }
}
