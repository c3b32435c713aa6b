package org.twinwire.runner.run;

import java.util.Optional;
import org.twinwire.core.results.Minimised;

/** The result of minimising a finding. */
public sealed interface Minimisation {

  /** There was no finding. */
  record NoFinding() implements Minimisation {
    @Override
    public String text() {
      return "no finding to minimise";
    }
  }

  /**
   * The smallest scenario found that shows the finding.
   *
   * @param stopped whether the time limit ended the search, so that a smaller one may exist
   */
  record Smaller(Minimised minimised, boolean stopped) implements Minimisation {
    @Override
    public String text() {
      return Explanation.text(minimised)
          + (stopped ? " (the time limit ended the search: a smaller one may exist)" : "");
    }
  }

  /**
   * The finding did not occur again, or not often enough to be counted.
   *
   * @param shown number of tries that had the finding
   */
  record NotReproduced(int shown, int tries) implements Minimisation {
    @Override
    public String text() {
      return shown == 0
          ? "not minimised: the finding did not occur again in %d tries of the full scenario"
              .formatted(tries)
          : "not minimised: the finding occurred in %d of %d tries, too rarely or too slowly for the time limit"
              .formatted(shown, tries);
    }
  }

  /** Returns one line for a person. */
  String text();

  default Optional<Minimised> found() {
    return this instanceof Smaller smaller ? Optional.of(smaller.minimised()) : Optional.empty();
  }
}
