package org.twinwire.runner.run;

import org.twinwire.core.scenario.Severity;
import org.twinwire.runner.cases.Patience;
import org.twinwire.runner.runtime.RuntimeChoice;

/**
 * How a run plays and judges.
 *
 * @param failing the least severity that fails
 * @param atOnce most comparisons that are played at the same time, at least 1
 */
public record Conditions(
    RuntimeChoice.Wish runtime, long seed, Patience patience, Severity failing, int atOnce) {

  /** Creates the conditions of a run that plays one comparison at a time. */
  public Conditions(RuntimeChoice.Wish runtime, long seed, Patience patience, Severity failing) {
    this(runtime, seed, patience, failing, 1);
  }

  /** Returns the usual number of comparisons at a time: two, if there are two processors. */
  public static int usuallyAtOnce() {
    return Math.min(2, Runtime.getRuntime().availableProcessors());
  }
}
