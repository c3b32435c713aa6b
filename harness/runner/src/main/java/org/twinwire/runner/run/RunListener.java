package org.twinwire.runner.run;

import java.time.Duration;
import org.twinwire.core.results.Comparison;

/** Who wants to know how a run gets on. Called from the thread that runs it. */
public interface RunListener {

  /** One line about the run as a whole: runtime and reason, seed, a limit that was hit. */
  void note(String line);

  /** Case number {@code done} of {@code total} of one comparison is played; told for sweeps. */
  default void played(String comparison, int done, int total) {}

  /** Comparison number {@code done} of {@code total} is judged. */
  void judged(int done, int total, Comparison comparison, Duration elapsed);
}
