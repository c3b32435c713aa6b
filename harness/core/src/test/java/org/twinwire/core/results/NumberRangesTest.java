package org.twinwire.core.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NumberRangesTest {

  @Test
  void joinsNeighbours() {
    assertThat(NumberRanges.text(List.of("3", "4", "5", "9", "10", "7", "4")))
        .isEqualTo("3–5, 7, 9–10");
    assertThat(NumberRanges.text(List.of("18446744073709551614", "18446744073709551615")))
        .isEqualTo("18446744073709551614–18446744073709551615");
  }

  @Test
  void leavesWhatIsNoNumberAsItIs() {
    assertThat(NumberRanges.text(List.of("0x1", "2"))).isEqualTo("2, 0x1");
  }

  @Test
  void saysHowManyAreLeftOut() {
    assertThat(NumberRanges.text(List.of("1", "3", "5", "7"), 2)).isEqualTo("1, 3, … (2 more)");
  }

  @Test
  void tellsWhatAFindingStandsFor() {
    assertThat(extent(1, "3")).isEmpty();
    assertThat(extent(3, "3", "4", "5")).isEqualTo("3 times: requests 3–5");
    assertThat(extent(3, "3")).isEqualTo("3 times, among them request 3");
    assertThat(extent(2)).isEqualTo("2 times");
  }

  private static String extent(int count, String... ids) {
    return new Extent(0, count, List.of(ids), List.of(), Set.of(), Set.of()).text();
  }
}
