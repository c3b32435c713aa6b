package org.twinwire.runner.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** Known issues of the user's own, beside those in the scenarios' folder. */
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

  /** What a rerun must say too. */
  List<String> words() {
    return files.stream().flatMap(file -> Stream.of("--known-issues", file.toString())).toList();
  }
}
