package org.twinwire.runner.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.twinwire.core.plan.Pair;
import org.twinwire.runner.doctor.CheckResult;
import org.twinwire.runner.doctor.MachineDoctor;
import org.twinwire.runner.doctor.NodeDoctor;
import org.twinwire.runner.run.DefinedNodes;
import org.twinwire.runner.run.ExitCode;
import org.twinwire.runner.run.RunOptions;
import org.twinwire.runner.run.UsageException;
import org.twinwire.runner.run.WorkFolder;
import org.twinwire.runner.runtime.InstalledTools;
import org.twinwire.runner.runtime.Machine;
import org.twinwire.runner.runtime.NodeDefinition;
import org.twinwire.runner.runtime.NodeDefinitions;
import org.twinwire.runner.runtime.NodeRuntime;
import org.twinwire.runner.runtime.OwnNode;
import org.twinwire.runner.runtime.RuntimeChoice;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code twinwire doctor}. */
@Command(
    name = "doctor",
    description =
        "Looks at what this machine can run; with --node, at whether a node keeps the contract.",
    mixinStandardHelpOptions = true)
public final class DoctorCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(
      names = "--node",
      paramLabel = "NODE",
      description = "NAME, NAME@RELEASE, NAME=IMAGE or NAME=./FOLDER: examine this node.")
  private Optional<String> node = Optional.empty();

  @Option(names = "--nodes", paramLabel = "DIR", description = "As for run.")
  private Optional<Path> nodes = Optional.empty();

  @Option(
      names = "--runtime",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).",
      defaultValue = "auto")
  private RuntimeChoice.Wish runtime;

  @Override
  public Integer call() {
    return node.map(this::examine).orElseGet(this::machine).number();
  }

  private ExitCode machine() {
    NodeDefinitions defined = DefinedNodes.read(Folders.nodes(nodes), List.of());
    MachineDoctor doctor =
        new MachineDoctor(Machine.here(), InstalledTools.ofThisMachine(), defined.nodes());
    return report(doctor.examine(lines()));
  }

  private ExitCode examine(String which) {
    Path folder = Folders.nodes(nodes);
    NodeDefinitions defined = DefinedNodes.read(folder, own(which));
    NodeDefinition patient = named(which.replaceFirst("=.*", ""), defined);
    NodeDefinition reference =
        defined.names().contains(Pair.REFERENCE.listener())
            ? defined.named(Pair.REFERENCE.listener())
            : patient;
    PrintWriter out = out();
    try (WorkFolder work = WorkFolder.make();
        NodeRuntime started = RuntimeChoice.make(runtime, folder).runtime()) {
      out.println("runtime: " + started.word());
      return report(
          new NodeDoctor(started, patient, reference, work.path(), RunOptions.DEFAULT_SEED)
              .examine(out::println, lines()));
    }
  }

  private static List<OwnNode> own(String which) {
    List<OwnNode> own = which.contains("=") ? List.of(NodeOptions.parse(which)) : List.of();
    if (own.stream().anyMatch(OwnNode::isRunning)) {
      throw new UsageException(
          List.of(
              "--node: %s (expected: a node with a control port; a running one can only be played against)"
                  .formatted(which)));
    }
    return own;
  }

  private static NodeDefinition named(String name, NodeDefinitions defined) {
    List<String> names = defined.matching(name);
    if (names.size() != 1) {
      throw new UsageException(
          List.of(
              "--node: %s (expected: one of %s, or with a release of %s)"
                  .formatted(name, defined.names(), defined.matching("*@?*"))));
    }
    return defined.named(names.getFirst());
  }

  private Consumer<CheckResult> lines() {
    PrintWriter out = out();
    return result -> {
      out.println(result.line());
      out.flush();
    };
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }

  private ExitCode report(List<CheckResult> results) {
    long bad = results.stream().filter(CheckResult::isBad).count();
    out().printf("%d checks, %d failed%n", results.size(), bad);
    out().flush();
    return bad == 0 ? ExitCode.PASS : ExitCode.FAIL;
  }
}
