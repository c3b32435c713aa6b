package org.twinwire.core.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
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

  /** Files in a folder; stops a walk through a wrong folder early. */
  static final int MAX_FILES = 2_000;

  private static final String EXTENSION = ".yaml";

  /** Files in the folder that are not scenarios. */
  private static final Set<String> OTHERS = Set.of("known-issues.yaml", "planted-faults.yaml");

  private final Path folder;
  private final List<Problem> problems = new ArrayList<>();
  private final List<Scenario> scenarios = new ArrayList<>();

  private ScenarioLoader(Path folder) {
    this.folder = folder;
  }

  /**
   * Loads all files {@code *.yaml} below a folder. Reports what is wrong with the folder or a file
   * as a {@link Problem} and throws nothing.
   */
  public static Loaded load(Path folder) {
    ScenarioLoader loader = new ScenarioLoader(folder);
    loader.load();
    return new Loaded(loader.scenarios, loader.problems);
  }

  private void load() {
    if (Files.isRegularFile(folder)) {
      problem("got a file, expected a folder");
      return;
    }
    try (Stream<Path> below = Files.walk(folder)) {
      readAll(below.filter(this::isScenario).limit(MAX_FILES + 1L).sorted().toList());
    } catch (IOException | UncheckedIOException e) {
      problem("cannot be read (" + reason(e) + ")");
    }
  }

  private void readAll(List<Path> files) {
    if (files.isEmpty()) {
      problem("got no file *" + EXTENSION + ", expected at least one");
    } else if (files.size() > MAX_FILES) {
      problem("got more files, expected at most " + MAX_FILES);
    } else {
      read(files);
    }
  }

  private static String reason(Exception e) {
    return e instanceof NoSuchFileException ? "no such folder" : String.valueOf(e.getMessage());
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
        String message =
            "got the name "
                + file.getFileName()
                + ", expected a-z, 0-9 and - with the extension .yaml";
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
