package org.twinwire.runner;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.twinwire.guard.MarkdownTable;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** What README.md says of the command line, and harness/runner/README.md of limits. */
class DocumentTablesTest {

  private static final Pattern COMMAND = Pattern.compile("^harness/twinwire (\\w+)(.*)$");
  private static final Pattern OPTION = Pattern.compile("(?<= )--[a-z-]+");

  private final CommandLine program = Twinwire.commandLine();

  @Test
  void showEachCommand() throws IOException {
    Set<String> shown =
        commands()
            .flatMap(line -> COMMAND.matcher(line).results())
            .map(m -> m.group(1))
            .collect(toSet());

    assertThat(shown).containsAll(without("help"));
  }

  @Test
  void showOnlyOptionsThatThereAre() throws IOException {
    commands()
        .map(COMMAND::matcher)
        .filter(Matcher::matches)
        .forEach(
            line ->
                assertThat(options(line.group(1)))
                    .as(line.group())
                    .containsAll(
                        OPTION.matcher(line.group(2)).results().map(o -> o.group()).toList()));
  }

  @Test
  void haveARowForEachExitCode() throws IOException {
    assertThat(MarkdownTable.of("README.md", "## Command line", "| exit code | meaning |").rows())
        .extracting(List::getFirst)
        .containsExactlyElementsOf(program.getCommandSpec().usageMessage().exitCodeList().keySet());
  }

  @Test
  void nameClassesThatThereAreForEachLimit() throws IOException {
    Set<String> classes;
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      classes = files.map(file -> file.getFileName().toString()).collect(toSet());
    }

    assertThat(
            MarkdownTable.of("harness/runner/README.md", "## Limits", "| what | value | where |")
                .code(2))
        .isNotEmpty()
        .allSatisfy(name -> assertThat(classes).contains(name + ".java"));
  }

  private Set<String> without(String command) {
    return program.getSubcommands().keySet().stream()
        .filter(name -> !name.equals(command))
        .collect(toSet());
  }

  private Set<String> options(String command) {
    return program.getSubcommands().get(command).getCommandSpec().options().stream()
        .map(OptionSpec::longestName)
        .collect(toSet());
  }

  /** The lines with commands in all documents that name the start script. */
  private static Stream<String> commands() throws IOException {
    return Stream.concat(
            text("README.md").lines(),
            Stream.concat(
                text("docker/README.md").lines(), text(".github/CONTRIBUTING.md").lines()))
        .map(line -> line.replaceFirst("^\\$ ", "").replaceFirst(" +#.*", ""));
  }

  private static String text(String file) throws IOException {
    return Files.readString(MarkdownTable.ROOT.resolve(file));
  }
}
