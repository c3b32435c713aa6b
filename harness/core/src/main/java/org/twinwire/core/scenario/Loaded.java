package org.twinwire.core.scenario;

import java.util.List;
import org.twinwire.core.yaml.Problem;

/**
 * What a folder of scenario files came to.
 *
 * @param scenarios those of the files without a problem, by id
 * @param problems all problems of all files, by file and place
 */
public record Loaded(List<Scenario> scenarios, List<Problem> problems) {
  public Loaded {
    scenarios = List.copyOf(scenarios);
    problems = problems.stream().sorted().distinct().toList();
  }
}
