package org.twinwire.runner.saved;

import java.util.List;
import org.twinwire.core.results.RunResults;

/**
 * A saved run, judged again.
 *
 * @param judged comparisons whose traces were kept
 * @param traces that were read
 * @param changes comparisons that came to something else than in the run, a line each
 * @param notes what it was not judged by as in the run, one sentence each
 */
public record JudgedAgain(
    RunResults results, int judged, int traces, List<String> changes, List<String> notes) {

  public JudgedAgain {
    changes = List.copyOf(changes);
    notes = List.copyOf(notes);
  }

  /** Comparisons that are as they were, because some of their traces were not kept. */
  public int carriedOver() {
    return results.comparisons().size() - judged;
  }
}
