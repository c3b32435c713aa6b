package org.twinwire.runner.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.twinwire.core.plan.Filters;
import picocli.CommandLine.Option;

/** Options that select scenarios, stacks, eth versions and shapes. */
final class FilterOptions {

  @Option(
      names = "--scenarios",
      paramLabel = "DIR",
      description = "Folder of the scenario files (default: scenarios/ of the checkout).")
  Optional<Path> scenarios = Optional.empty();

  @Option(
      names = "--scenario",
      paramLabel = "GLOB",
      description = "Only scenarios whose id matches, such as 'headers/*'. Repeatable.")
  List<String> globs = new ArrayList<>();

  @Option(
      names = "--stack",
      split = ",",
      paramLabel = "STACK",
      description = "Only these candidate stacks, or groups of them such as streams. Repeatable.")
  List<String> stacks = new ArrayList<>();

  @Option(
      names = "--eth",
      split = ",",
      paramLabel = "VERSION",
      description = "Only these eth versions. Repeatable.")
  List<Integer> eth = new ArrayList<>();

  @Option(
      names = "--shape",
      paramLabel = "GLOB",
      description = "Only shapes whose name matches, such as 'split*'. Repeatable.")
  List<String> shapes = new ArrayList<>();

  @Option(
      names = "--baseline",
      paramLabel = "STACK",
      description =
          "Compare with this stack, wherever a scenario makes sense on it (default: as the scenario"
              + " says).")
  Optional<String> baseline = Optional.empty();

  Filters filters() {
    return new Filters(globs, stacks, eth, shapes, baseline);
  }
}
