package org.twinwire.runner.run;

import java.util.Optional;
import org.twinwire.core.results.Minimised;

/** What came of minimising a finding. */
public sealed interface Minimisation {

  /** There is no finding to look for. */
  record NoFinding() implements Minimisation {
    @Override
    public String text() {
      return "no finding to be minimised";
    }
  }

  /** A scenario that shows the finding, as small as it gets. */
  record Smaller(Minimised minimised) implements Minimisation {
    @Override
    public String text() {
      return Explanation.text(minimised);
    }
  }

  /**
   * Nothing that may be offered: the finding did not come again, or not often enough to be counted.
   *
   * @param shown tries that had the finding
   */
  record NotAgain(int shown, int tries) implements Minimisation {
    @Override
    public String text() {
      return shown == 0
          ? "not minimised: the finding did not come again in %d tries of the full scenario"
              .formatted(tries)
          : "not minimised: the finding came in %d of %d tries, too rarely or too slowly for the time there is"
              .formatted(shown, tries);
    }
  }

  /** For a person, one line. */
  String text();

  default Optional<Minimised> found() {
    return this instanceof Smaller smaller ? Optional.of(smaller.minimised()) : Optional.empty();
  }
}
