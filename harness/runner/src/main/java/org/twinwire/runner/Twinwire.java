package org.twinwire.runner;

import java.io.PrintWriter;
import java.util.Optional;
import org.twinwire.reports.ReportWriteException;
import org.twinwire.reports.ResultsFileException;
import org.twinwire.runner.cli.BenchCommand;
import org.twinwire.runner.cli.ChainCommand;
import org.twinwire.runner.cli.DoctorCommand;
import org.twinwire.runner.cli.FaultsCommand;
import org.twinwire.runner.cli.JudgeCommand;
import org.twinwire.runner.cli.ListCommand;
import org.twinwire.runner.cli.MinimiseCommand;
import org.twinwire.runner.cli.RecordCommand;
import org.twinwire.runner.cli.ReportCommand;
import org.twinwire.runner.cli.RunCommand;
import org.twinwire.runner.cli.TraceCommand;
import org.twinwire.runner.cli.ValidateCommand;
import org.twinwire.runner.run.ExitCode;
import org.twinwire.runner.run.UsageException;
import org.twinwire.runner.runtime.InfrastructureException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** The command line, and the mapping of exceptions to exit codes. */
@Command(
    name = "twinwire",
    description = "Two nodes, one scripted eth conversation, two transports, one diff.",
    subcommands = {
      RunCommand.class,
      FaultsCommand.class,
      MinimiseCommand.class,
      ListCommand.class,
      ValidateCommand.class,
      ChainCommand.class,
      ReportCommand.class,
      JudgeCommand.class,
      TraceCommand.class,
      RecordCommand.class,
      DoctorCommand.class,
      BenchCommand.class,
      CommandLine.HelpCommand.class
    },
    versionProvider = Twinwire.Version.class,
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:passed",
      "1:a comparison failed, or passed where a known issue was expected",
      "2:wrong usage, or a wrong scenario file",
      "3:the machine, an engine, a node or the disk failed, or nothing was tested"
    })
public final class Twinwire {

  private Twinwire() {}

  public static void main(String[] args) {
    System.exit(commandLine().execute(args));
  }

  /** Returns the command line, ready to execute. */
  public static CommandLine commandLine() {
    return new CommandLine(new Twinwire())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler((e, line, parsed) -> exitCode(e, line).number());
  }

  private static ExitCode exitCode(Exception e, CommandLine line) throws Exception {
    PrintWriter err = line.getErr();
    return switch (e) {
      case UsageException usage -> say(err, String.join("\n", usage.problems()), ExitCode.USAGE);
      case ResultsFileException file -> say(err, file.getMessage(), ExitCode.USAGE);
      case ReportWriteException disk ->
          say(err, "report: " + disk.getMessage(), ExitCode.INFRASTRUCTURE);
      case InfrastructureException machine ->
          say(err, machine.getMessage(), ExitCode.INFRASTRUCTURE);
      default -> throw e;
    };
  }

  private static ExitCode say(PrintWriter err, String text, ExitCode code) {
    err.println(text);
    err.flush();
    return code;
  }

  /** Provides the version of the jar. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String version =
          Optional.ofNullable(Twinwire.class.getPackage().getImplementationVersion())
              .orElse("development");
      return new String[] {"twinwire " + version};
    }
  }
}
