package org.twinwire.runner.run;

import java.util.List;

/**
 * Which planted faults were asked for.
 *
 * @param globs of faults; empty: all
 * @param stacks to play; empty: those of each entry
 * @param repetitions of each script without a fault; 0: none
 */
public record FaultChoice(List<String> globs, List<String> stacks, int repetitions) {

  /** The whole catalogue. */
  public static final FaultChoice ALL = new FaultChoice(List.of(), List.of(), 1);

  public FaultChoice {
    globs = List.copyOf(globs);
    stacks = List.copyOf(stacks);
  }
}
