package org.twinwire.core.results;

import java.util.List;
import org.twinwire.core.judge.Verdict;

/**
 * Comparisons that ended with the same verdict for the same reason.
 *
 * @param comparisons at least one; the first is shown in full
 */
public record ReasonGroup(Reason reason, List<Comparison> comparisons) {

  public ReasonGroup {
    comparisons = List.copyOf(comparisons);
    if (comparisons.isEmpty()) {
      throw new IllegalArgumentException("comparisons: got none (expected: at least 1)");
    }
  }

  public Verdict verdict() {
    return reason.verdict();
  }

  public Comparison example() {
    return comparisons.getFirst();
  }

  public int count() {
    return comparisons.size();
  }
}
