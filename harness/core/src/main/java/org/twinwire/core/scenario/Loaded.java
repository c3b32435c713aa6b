package org.twinwire.core.scenario;

import java.util.List;
import org.twinwire.core.yaml.Problem;

/**
 * The scenarios of a folder, and what is wrong with its files.
 *
 * @param scenarios of the files without a problem, by id
 * @param problems all problems of all files, by file and place
 */
public record Loaded(List<Scenario> scenarios, List<Problem> problems) {
  public Loaded {
    scenarios = List.copyOf(scenarios);
    problems = problems.stream().sorted().distinct().toList();
  }
}
