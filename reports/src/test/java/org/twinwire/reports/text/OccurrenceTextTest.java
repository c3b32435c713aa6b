package org.twinwire.reports.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.twinwire.core.results.Occurrence;
import org.twinwire.core.results.Occurrence.Kind;
import org.twinwire.reports.sample.SampleComparisons;
import org.twinwire.reports.sample.SampleRaces;

class OccurrenceTextTest {

  @Test
  void saysHowOften() {
    assertThat(OccurrenceText.of(new Occurrence(Kind.DETERMINISTIC, 5, 5, List.of())))
        .isEqualTo("always (5 of 5)");
    assertThat(OccurrenceText.of(SampleRaces.RACE)).isEqualTo("race (2 of 5)");
  }

  @Test
  void saysUnderWhichShapes() {
    assertThat(OccurrenceText.of(SampleRaces.SWEPT))
        .isEqualTo(
            "depends on the shape (3 of 400: split-at 41 towards dialer,"
                + " split-at 42 towards dialer, split-at 43)");
  }

  @Test
  void namesTheFirstFiveShapes() {
    List<String> shapes = List.of("a", "b", "c", "d", "e", "f");
    assertThat(OccurrenceText.of(new Occurrence(Kind.SHAPED, 6, 9, shapes)))
        .isEqualTo("depends on the shape (6 of 9: a, b, c, d, e, …)");
  }

  @Test
  void saysNothingOfAFindingThatWasNotCounted() {
    assertThat(OccurrenceText.of(SampleComparisons.slower().candidate(), 1)).isEmpty();
  }
}
