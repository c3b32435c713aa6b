package org.twinwire.runner.runtime;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The programs of this machine.
 *
 * @param path where they are looked for
 */
public record InstalledTools(List<Path> path) {
  public InstalledTools {
    path = List.copyOf(path);
  }

  /** Those on the {@code PATH}. */
  public static InstalledTools ofThisMachine() {
    String all = Optional.ofNullable(System.getenv("PATH")).orElse("");
    return new InstalledTools(
        Arrays.stream(all.split(File.pathSeparator, -1))
            .filter(folder -> !folder.isBlank())
            .map(Path::of)
            .toList());
  }

  /** Where the program is. {@code java} is always there: it runs us. */
  public Optional<Path> find(String tool) {
    return tool.equals("java")
        ? Optional.of(Path.of(System.getProperty("java.home"), "bin", "java"))
        : path.stream()
            .map(folder -> folder.resolve(tool))
            .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
            .findFirst();
  }

  /** Those of {@code tools} that are not there. */
  public List<String> missing(List<String> tools) {
    return tools.stream().filter(tool -> find(tool).isEmpty()).toList();
  }
}
