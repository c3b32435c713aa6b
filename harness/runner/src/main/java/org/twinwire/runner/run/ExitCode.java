package org.twinwire.runner.run;

import org.twinwire.core.results.RunResults;

/** The exit codes of the program. */
public enum ExitCode {
  PASS(0),
  FAIL(1),
  USAGE(2),
  INFRASTRUCTURE(3);

  private final int number;

  ExitCode(int number) {
    this.number = number;
  }

  public int number() {
    return number;
  }

  /**
   * Returns the code for a finished run. A run that tested nothing has not passed.
   *
   * @param complete whether everything planned was run
   */
  public static ExitCode of(RunResults.Totals totals, boolean complete) {
    if (!complete) {
      return INFRASTRUCTURE;
    }
    if (totals.fail() + totals.xpass() > 0) {
      return FAIL;
    }
    return totals.error() > 0 || totals.pass() + totals.xfail() == 0 ? INFRASTRUCTURE : PASS;
  }
}
