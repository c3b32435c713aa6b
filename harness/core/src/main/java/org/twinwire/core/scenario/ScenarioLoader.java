package org.twinwire.core.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.twinwire.core.yaml.Problem;

/** Reads a folder of scenario files. Every problem of every file is reported at once. */
public final class ScenarioLoader {

  /** Files in a folder, so that a wrong folder is noticed before it has been read. */
  static final int MAX_FILES = 2_000;

  private static final String EXTENSION = ".yaml";

  /** Stand beside the scenarios and are none. */
  private static final Set<String> OTHERS = Set.of("known-issues.yaml", "planted-faults.yaml");

  private final Path folder;
  private final List<Problem> problems = new ArrayList<>();
  private final List<Scenario> scenarios = new ArrayList<>();

  private ScenarioLoader(Path folder) {
    this.folder = folder;
  }

  /**
   * Loads all files {@code *.yaml} below a folder. Does not throw for what is wrong with the folder
   * or a file: that is a {@link Problem}.
   */
  public static Loaded load(Path folder) {
    ScenarioLoader loader = new ScenarioLoader(folder);
    loader.load();
    return new Loaded(loader.scenarios, loader.problems);
  }

  private void load() {
    if (Files.isRegularFile(folder)) {
      problem("must be a folder (got a file)");
      return;
    }
    try (Stream<Path> below = Files.walk(folder)) {
      readAll(below.filter(this::isScenario).limit(MAX_FILES + 1L).sorted().toList());
    } catch (IOException | UncheckedIOException e) {
      problem("must be a folder that can be read (got " + e.getMessage() + ")");
    }
  }

  private void readAll(List<Path> files) {
    if (files.isEmpty()) {
      problem("must have a file *" + EXTENSION + " (got none)");
    } else if (files.size() > MAX_FILES) {
      problem("must have at most " + MAX_FILES + " files (got more)");
    } else {
      read(files);
    }
  }

  private void problem(String message) {
    problems.add(Problem.ofFile(folder.toString(), message));
  }

  private boolean isScenario(Path path) {
    String name = path.getFileName().toString();
    boolean yaml = name.endsWith(EXTENSION) || name.endsWith(".yml");
    return yaml && !Files.isDirectory(path) && !OTHERS.contains(folder.relativize(path).toString());
  }

  private void read(List<Path> files) {
    ScenarioReader reader = new ScenarioReader(problems::add);
    for (Path file : files) {
      if (isNamedWell(file)) {
        scenarios.addAll(reader.read(file, file.toString(), id(file)));
      } else {
        String message = "must be named a-z, 0-9 and - with the extension .yaml";
        problems.add(Problem.ofFile(file.toString(), message));
      }
    }
    scenarios.sort(Comparator.comparing(Scenario::id));
  }

  private boolean isNamedWell(Path file) {
    return file.toString().endsWith(EXTENSION)
        && id(file).matches("[a-z0-9][a-z0-9-]*(/[a-z0-9][a-z0-9-]*)*");
  }

  private String id(Path file) {
    String path =
        StreamSupport.stream(folder.relativize(file).spliterator(), false)
            .map(Path::toString)
            .collect(Collectors.joining("/"));
    return path.substring(0, path.length() - EXTENSION.length());
  }
}
