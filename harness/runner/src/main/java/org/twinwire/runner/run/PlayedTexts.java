package org.twinwire.runner.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.twinwire.runner.runtime.InfrastructureException;

/**
 * The YAML files of a run as they were when it began, by their paths below their folder.
 *
 * @param scenarios every file of the folder, the catalogues beside the scenarios included
 * @param knownIssues the user's own, numbered, because two may have the same name
 */
public record PlayedTexts(Map<String, String> scenarios, Map<String, String> knownIssues) {

  private static final String EXTENSION = ".yaml";

  public PlayedTexts {
    scenarios = Map.copyOf(scenarios);
    knownIssues = Collections.unmodifiableMap(new LinkedHashMap<>(knownIssues));
  }

  /** Reads the files, which have been found right before. */
  static PlayedTexts read(Path scenarios, List<Path> knownIssues) {
    return new PlayedTexts(below(scenarios), numbered(knownIssues));
  }

  /** Returns the YAML files of a folder of scenarios. */
  public static Map<String, String> below(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      Map<String, String> texts = new TreeMap<>();
      for (Path file : all.filter(PlayedTexts::isYaml).toList()) {
        texts.put(folder.relativize(file).toString(), Files.readString(file));
      }
      return texts;
    } catch (IOException e) {
      throw new InfrastructureException("%s: cannot be read".formatted(folder), e);
    }
  }

  private static boolean isYaml(Path file) {
    return file.toString().endsWith(EXTENSION) && Files.isRegularFile(file);
  }

  private static Map<String, String> numbered(List<Path> files) {
    Map<String, String> texts = new LinkedHashMap<>();
    try {
      for (Path file : files) {
        texts.put("%d-%s".formatted(texts.size() + 1, file.getFileName()), Files.readString(file));
      }
      return texts;
    } catch (IOException e) {
      throw new InfrastructureException("known issues: cannot be read", e);
    }
  }
}
