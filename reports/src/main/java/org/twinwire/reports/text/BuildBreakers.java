package org.twinwire.reports.text;

import java.util.EnumSet;
import java.util.Set;
import org.twinwire.core.judge.Verdict;
import org.twinwire.core.results.RunResults;

/** The verdicts that make a run fail, so that a person has to look at their comparisons. */
public final class BuildBreakers {

  private BuildBreakers() {}

  /** Comparisons of planted faults are meant to fail; the tables tell of them. */
  public static Set<Verdict> of(RunResults results) {
    return results.faults().isPresent()
        ? EnumSet.of(Verdict.ERROR)
        : EnumSet.of(Verdict.FAIL, Verdict.ERROR, Verdict.XPASS);
  }
}
