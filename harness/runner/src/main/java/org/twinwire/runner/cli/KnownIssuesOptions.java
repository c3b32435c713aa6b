package org.twinwire.runner.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** Options for the user's own known issues, in addition to those of the scenarios. */
final class KnownIssuesOptions {

  @Option(
      names = "--known-issues",
      paramLabel = "FILE",
      description =
          "Known issues of your own, in the form of scenarios/known-issues.yaml. Repeatable.")
  private List<Path> files = new ArrayList<>();

  List<Path> files() {
    return files;
  }

  /** Returns the options that a rerun command has to repeat. */
  List<String> words() {
    return files.stream().flatMap(file -> Stream.of("--known-issues", file.toString())).toList();
  }
}
