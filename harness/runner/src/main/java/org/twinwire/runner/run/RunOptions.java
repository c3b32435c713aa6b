package org.twinwire.runner.run;

import java.nio.file.Path;

/**
 * What the user asks for.
 *
 * @param report folder the report goes to
 */
public record RunOptions(
    RunInputs inputs, Selection selection, Conditions conditions, Path report, RerunWords rerun) {

  /** Fixed, so that two runs are the same run unless somebody asks for another one. */
  public static final long DEFAULT_SEED = 1;
}
