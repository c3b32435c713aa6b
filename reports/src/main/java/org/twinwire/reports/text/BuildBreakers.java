package org.twinwire.reports.text;

import java.util.EnumSet;
import java.util.Set;
import org.twinwire.core.judge.Verdict;
import org.twinwire.core.results.RunResults;

/** Lists the verdicts that make a run fail and need a person's attention. */
public final class BuildBreakers {

  private BuildBreakers() {}

  /**
   * Returns the verdicts. Comparisons of planted faults are meant to fail; their tables report
   * them.
   */
  public static Set<Verdict> of(RunResults results) {
    return results.faults().isPresent()
        ? EnumSet.of(Verdict.ERROR)
        : EnumSet.of(Verdict.FAIL, Verdict.ERROR, Verdict.XPASS);
  }
}
