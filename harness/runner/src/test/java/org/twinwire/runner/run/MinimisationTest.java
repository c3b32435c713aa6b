package org.twinwire.runner.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.twinwire.core.results.Minimised;

class MinimisationTest {

  @Test
  void saysInHowManyTriesTheFindingDidNotComeAgain() {
    Minimisation notReproduced = new Minimisation.NotReproduced(0, 60);

    assertThat(notReproduced.found()).isEmpty();
    assertThat(notReproduced.text())
        .isEqualTo(
            "not minimised: the finding did not occur again in 60 tries of the full scenario");
  }

  @Test
  void saysHowRareAFindingIsThatNoCountShowsInTime() {
    assertThat(new Minimisation.NotReproduced(2, 74).text())
        .isEqualTo(
            "not minimised: the finding occurred in 2 of 74 tries, too rarely or too slowly for the"
                + " time limit");
  }

  @Test
  void tellsTheRateOfWhatItOffers() {
    Minimised small = new Minimised("a.yaml", "run it", 2, 12, 1, 3, 4, 10);

    assertThat(new Minimisation.Smaller(small, false).text()).endsWith("reproduces 4 of 10");
    assertThat(new Minimisation.Smaller(small, true).text())
        .endsWith("reproduces 4 of 10 (the time limit ended the search: a smaller one may exist)");
    assertThat(new Minimisation.Smaller(small, true).found()).contains(small);
  }
}
