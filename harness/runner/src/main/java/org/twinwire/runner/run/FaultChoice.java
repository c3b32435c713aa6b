package org.twinwire.runner.run;

import java.util.List;
import org.twinwire.core.trace.StackChoice;

/**
 * Which planted faults were asked for.
 *
 * @param globs of faults; empty: all
 * @param stacks names of stacks or groups to play; empty: those of each entry
 * @param repetitions of each script without a fault; 0: none
 */
public record FaultChoice(List<String> globs, List<String> stacks, int repetitions) {

  /** The whole catalogue. */
  public static final FaultChoice ALL = new FaultChoice(List.of(), List.of(), 1);

  public FaultChoice {
    globs = List.copyOf(globs);
    stacks = List.copyOf(stacks);
  }

  /** Returns the names of the stacks, also of those that a group stands for. */
  List<String> stackNames() {
    return StackChoice.stacks(stacks.stream().map(StackChoice::new).toList());
  }
}
