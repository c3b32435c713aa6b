package org.twinwire.runner.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.twinwire.core.chain.SeedChains;
import org.twinwire.core.recorded.RecordedFolder;
import org.twinwire.core.recorded.RecordedVerdict;
import org.twinwire.core.recorded.Recording;
import org.twinwire.core.scenario.ScenarioText;
import org.twinwire.runner.run.RunOptions;
import org.twinwire.runner.run.UsageException;
import org.twinwire.runner.runtime.InfrastructureException;
import org.twinwire.runner.saved.InputFolders;
import org.twinwire.runner.saved.SavedTrace;
import org.twinwire.runner.saved.SavedTraces;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code twinwire record}. */
@Command(
    name = "record",
    description =
        "Records traces of a run as test data: scrubbed, with their scenario and what they come"
            + " to.",
    mixinStandardHelpOptions = true)
public final class RecordCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(
      arity = "0..*",
      paramLabel = "TRACE",
      description = "Files below traces/ of a report.")
  private List<Path> traces = new ArrayList<>();

  @Option(
      names = "--into",
      paramLabel = "DIR",
      required = true,
      description = "Folder of the recordings.")
  private Path into;

  @Option(
      names = "--accept",
      description =
          "Judge every recording of the folder again, and expect from now on what it comes to.")
  private boolean accept;

  @Option(names = "--scenarios", paramLabel = "DIR", description = "As for judge.")
  private Optional<Path> scenarios = Optional.empty();

  @Option(
      names = "--seed",
      description =
          "Seed of a trace that lies in no report (default: " + RunOptions.DEFAULT_SEED + ").")
  private long seed = RunOptions.DEFAULT_SEED;

  @Override
  public Integer call() {
    PrintWriter lines = spec.commandLine().getOut();
    if (traces.isEmpty() == !accept) {
      throw new UsageException(
          List.of(
              "record: got %d traces%s, expected traces, or --accept"
                  .formatted(traces.size(), accept ? " and --accept" : "")));
    }
    RecordedFolder folder = new RecordedFolder(made(into));
    if (accept) {
      folder.names().forEach(name -> accept(folder, name, lines));
    }
    SavedTraces saved = new SavedTraces(new InputFolders(scenarios, Optional.empty()), seed);
    List<Recording> recordings =
        traces.stream().map(saved::read).map(RecordCommand::recording).toList();
    recordings.forEach(each -> lines.println(folder.write(each) + ": " + text(each.expected())));
    lines.flush();
    return 0;
  }

  private static Path made(Path folder) {
    try {
      return Files.createDirectories(folder);
    } catch (IOException e) {
      throw new InfrastructureException("record: cannot make folder " + folder, e);
    }
  }

  private static Recording recording(SavedTrace saved) {
    return Recording.of(
        saved.trace(),
        saved.name(),
        ScenarioText.unfolded(saved.text(), saved.scenario().id()),
        saved.chain());
  }

  private static void accept(RecordedFolder folder, String name, PrintWriter lines) {
    Recording before = folder.read(name);
    Recording after = before.accepted(SeedChains.of(before.chain()));
    if (!after.expected().equals(before.expected())) {
      folder.writeText(name, after);
      lines.printf("%s: was %s, is %s%n", name, text(before.expected()), text(after.expected()));
    }
  }

  private static String text(RecordedVerdict verdict) {
    return verdict.findings().isEmpty()
        ? verdict.verdict().toString()
        : "%s (%s)".formatted(verdict.verdict(), String.join("; ", verdict.findings()));
  }
}
