package org.twinwire.runner.run;

import java.nio.file.Path;

/**
 * What the user asks for.
 *
 * @param report folder the report goes to
 * @param traces which of the traces stay in it
 */
public record RunOptions(
    RunInputs inputs,
    Selection selection,
    Conditions conditions,
    Path report,
    TraceKeeping traces,
    RerunWords rerun) {

  /** Fixed, so that two runs are the same run unless somebody asks for another one. */
  public static final long DEFAULT_SEED = 1;

  /** The options with a sample of the traces. */
  public RunOptions(
      RunInputs inputs, Selection selection, Conditions conditions, Path report, RerunWords rerun) {
    this(inputs, selection, conditions, report, TraceKeeping.SAMPLE, rerun);
  }
}
