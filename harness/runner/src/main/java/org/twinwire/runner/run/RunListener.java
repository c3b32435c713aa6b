package org.twinwire.runner.run;

import java.time.Duration;
import org.twinwire.core.results.Comparison;

/**
 * Receives the progress of a run, on the threads that execute comparisons. Of the results, one is
 * reported after the other.
 */
public interface RunListener {

  /**
   * Takes one line about the run as a whole: runtime and reason, seed, a limit that was reached.
   */
  void note(String line);

  /**
   * Reports that case number {@code done} of {@code total} of a comparison was played; called for
   * sweeps only.
   */
  default void played(String comparison, int done, int total) {}

  /** Reports that comparison number {@code done} of {@code total} was judged. */
  void judged(int done, int total, Comparison comparison, Duration elapsed);
}
