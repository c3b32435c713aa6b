package org.twinwire.runner.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.twinwire.runner.run.ScenarioFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code twinwire validate}. */
@Command(
    name = "validate",
    description = "Checks scenario files; every problem is one line, file:line:col first.",
    mixinStandardHelpOptions = true)
public final class ValidateCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(
      arity = "0..1",
      paramLabel = "DIR",
      description = "Folder of the scenario files (default: scenarios/ of the checkout).")
  private Optional<Path> scenarios = Optional.empty();

  @Mixin private KnownIssuesOptions knownIssues;

  @Override
  public Integer call() {
    ScenarioFolder folder = ScenarioFolder.read(Folders.scenarios(scenarios), knownIssues.files());
    spec.commandLine().getOut().println(folder.scenarios().size() + " scenarios, no problem");
    return 0;
  }
}
