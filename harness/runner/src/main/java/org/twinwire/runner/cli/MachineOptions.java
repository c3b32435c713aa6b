package org.twinwire.runner.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.twinwire.runner.run.RunOptions;
import org.twinwire.runner.run.TraceKeeping;
import org.twinwire.runner.runtime.RuntimeChoice;
import picocli.CommandLine.Option;

/** Options that do not depend on the scenarios: nodes, runtime, seed, and the report's folder. */
final class MachineOptions {

  @Option(
      names = "--nodes",
      paramLabel = "DIR",
      description = "Folder of the node definitions (default: docker/ of the checkout).")
  Optional<Path> nodes = Optional.empty();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Folder of the report (default: reports/target/twinwire of the checkout).")
  Optional<Path> out = Optional.empty();

  @Option(
      names = "--traces",
      description =
          "all: keep every trace in the report; sample: those of comparisons that did not pass, and"
              + " of one in ten of the others (default: ${DEFAULT-VALUE}).",
      defaultValue = "sample")
  TraceKeeping traces;

  @Option(
      names = "--runtime",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).",
      defaultValue = "auto")
  RuntimeChoice.Wish runtime;

  @Option(
      names = "--seed",
      description = "What all randomness comes from (default: " + RunOptions.DEFAULT_SEED + ").")
  long seed = RunOptions.DEFAULT_SEED;
}
