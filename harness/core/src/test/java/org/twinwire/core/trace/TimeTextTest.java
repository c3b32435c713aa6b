package org.twinwire.core.trace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeTextTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0 ns",
    "999, 999 ns",
    "1000, 1.0 µs",
    "9949, 9.9 µs",
    "9950, 10 µs",
    "31500, 32 µs",
    "999499, 999 µs",
    "999500, 1.0 ms",
    "18013000, 18.0 ms",
    "999949999, 999.9 ms",
    "999950000, 1.000 s",
    "1003800000, 1.004 s",
    "48230000000, 48.230 s",
    "59999600000, 1 min 0 s",
    "192000000000, 3 min 12 s",
    "-2300, -2.3 µs",
  })
  void showsATimeInTheUnitThatFits(long nanos, String text) {
    assertThat(TimeText.nanos(nanos)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({"10000", "36000", "83400", "100000"})
  void neverShowsNothingForTensOfMicroseconds(long nanos) {
    assertThat(TimeText.nanos(nanos)).endsWith(" µs").doesNotStartWith("0");
  }

  @ParameterizedTest
  @CsvSource({"1000, 1400, 1.40×", "1000, 250, 0.25×", "2, 200, 100×", "0, 5, ''", "5, 0, ''"})
  void givesTheCandidateInTimesOfTheBaseline(long baseline, long candidate, String text) {
    assertThat(TimeText.ratio(baseline, candidate)).isEqualTo(text);
  }
}
