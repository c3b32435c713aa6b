package org.twinwire.runner.runtime;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The programs installed on this machine.
 *
 * @param path folders in which they are looked for
 */
public record InstalledTools(List<Path> path) {
  public InstalledTools {
    path = List.copyOf(path);
  }

  /** Returns the programs on the {@code PATH}. */
  public static InstalledTools ofThisMachine() {
    String all = Optional.ofNullable(System.getenv("PATH")).orElse("");
    return new InstalledTools(
        Arrays.stream(all.split(File.pathSeparator, -1))
            .filter(folder -> !folder.isBlank())
            .map(Path::of)
            .toList());
  }

  /** Returns the path of a program. {@code java} is always found, because it runs this program. */
  public Optional<Path> find(String tool) {
    return tool.equals("java")
        ? Optional.of(Path.of(System.getProperty("java.home"), "bin", "java"))
        : path.stream()
            .map(folder -> folder.resolve(tool))
            .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
            .findFirst();
  }

  /** Returns those of {@code tools} that are missing. */
  public List<String> missing(List<String> tools) {
    return tools.stream().filter(tool -> find(tool).isEmpty()).toList();
  }
}
