package org.twinwire.reports.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeTextTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0 ns",
    "999, 999 ns",
    "1000, 1.00 µs",
    "31500, 31.5 µs",
    "999499, 999 µs",
    "999600, 1.00 ms",
    "1204000, 1.20 ms",
    "48230000000, 48.2 s",
    "192000000000, 3 min 12 s",
  })
  void showsThreeDigitsAndTheUnitThatFits(long nanos, String text) {
    assertThat(TimeText.nanos(nanos)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({"1000, 1400, 1.40×", "1000, 250, 0.25×", "2, 200, 100×", "0, 5, ''", "5, 0, ''"})
  void givesTheCandidateInTimesOfTheBaseline(long baseline, long candidate, String text) {
    assertThat(TimeText.ratio(baseline, candidate)).isEqualTo(text);
  }
}
