package org.twinwire.runner.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** The option that selects stacks, for commands that compare nothing. */
final class StackOptions {

  @Option(
      names = "--stack",
      split = ",",
      paramLabel = "STACK",
      description = "Only these stacks, or groups of them such as streams. Repeatable.")
  private List<String> stacks = new ArrayList<>();

  /** Returns the words as they were given; empty for every stack. */
  List<String> words() {
    return stacks;
  }
}
