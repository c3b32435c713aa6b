package org.twinwire.core.yaml;

import java.util.List;

/**
 * What was read from a file.
 *
 * @param entries those without a problem, in the order of the file; a mapping is one entry
 * @param problems everything that is wrong with the file, by position
 */
public record YamlFile<T>(List<Entry<T>> entries, List<Problem> problems) {

  public YamlFile {
    entries = List.copyOf(entries);
    problems = problems.stream().sorted().distinct().toList();
  }

  /**
   * One entry.
   *
   * @param line where it begins, from 1
   */
  public record Entry<T>(T value, int line) {}
}
