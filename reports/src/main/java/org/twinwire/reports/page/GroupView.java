package org.twinwire.reports.page;

import java.util.List;
import org.twinwire.core.judge.Verdict;
import org.twinwire.reports.text.MissedStep;

/**
 * Comparisons that ended with the same verdict for the same reason; the first one is shown in full.
 *
 * @param number counted from 1, in the order of the page
 */
record GroupView(int number, Verdict verdict, List<ComparisonView> views) {

  GroupView {
    views = List.copyOf(views);
  }

  public ComparisonView example() {
    return views.getFirst();
  }

  public int count() {
    return views.size();
  }

  public List<MissedStep> missed() {
    return MissedStep.of(example().comparison());
  }
}
