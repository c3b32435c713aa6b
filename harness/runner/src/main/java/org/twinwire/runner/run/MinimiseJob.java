package org.twinwire.runner.run;

import org.twinwire.core.judge.Verdict;
import org.twinwire.core.plan.PlannedComparison;
import org.twinwire.core.results.Comparison;
import org.twinwire.runner.runtime.InfrastructureException;

/**
 * Plays a plan up to the first finding of a candidate and minimises that.
 *
 * @param tries per smaller scenario
 */
public record MinimiseJob(int tries) {

  /**
   * Plays the plan.
   *
   * @throws InfrastructureException if the machine failed first
   */
  public Minimisation play(OpenRun open) {
    try {
      for (PlannedComparison planned : open.run().plan()) {
        if (hasFinding(open.run().execute(planned))) {
          return open.minimiseLast(tries);
        }
      }
      return new Minimisation.NoFinding();
    } catch (RunStoppedException e) {
      throw new InfrastructureException(String.valueOf(e.getMessage()), e);
    }
  }

  private static boolean hasFinding(Comparison judged) {
    if (judged.verdict() == Verdict.ERROR) {
      throw new InfrastructureException(Explanation.text(judged));
    }
    return !judged.candidate().findings().isEmpty();
  }
}
