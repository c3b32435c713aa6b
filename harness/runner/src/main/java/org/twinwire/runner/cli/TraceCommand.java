package org.twinwire.runner.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.twinwire.runner.run.RunOptions;
import org.twinwire.runner.saved.InputFolders;
import org.twinwire.runner.saved.SavedTraces;
import org.twinwire.runner.saved.TraceText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code twinwire trace}. */
@Command(
    name = "trace",
    description = "Prints a saved trace: ladder, streams, stations and findings, as plain text.",
    mixinStandardHelpOptions = true)
public final class TraceCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "A file below traces/ of a report.")
  private Path file;

  @Option(names = "--scenarios", paramLabel = "DIR", description = "As for judge.")
  private Optional<Path> scenarios = Optional.empty();

  @Option(names = "--chain", paramLabel = "DIR", description = "As for judge.")
  private Optional<Path> chain = Optional.empty();

  @Option(
      names = "--seed",
      description =
          "Seed of a trace that lies in no report (default: " + RunOptions.DEFAULT_SEED + ").")
  private long seed = RunOptions.DEFAULT_SEED;

  @Override
  public Integer call() {
    PrintWriter lines = spec.commandLine().getOut();
    SavedTraces saved = new SavedTraces(new InputFolders(scenarios, chain), seed);
    new TraceText(saved.read(file)).lines().forEach(lines::println);
    lines.flush();
    return 0;
  }
}
