package org.twinwire.core.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The table of rules in scenarios/README.md, "Hostile peers". */
class RulesTest {

  private static final Pattern RULE = Pattern.compile("\\b[REL]\\d+\\b");
  private static final Pattern ROW = Pattern.compile("(?m)^\\| ([REL]\\d+) \\|.*\\| (.+) \\|$");
  private static final Pattern SCENARIO = Pattern.compile("`([^`]+)`");

  @Test
  void namesForEachRuleTheScenariosThatTestIt() throws IOException {
    Map<String, Set<String>> told = table();
    Map<String, Set<String>> tested = specs();

    assertThat(told).hasSize(35).isEqualTo(tested);
  }

  private static Map<String, Set<String>> table() throws IOException {
    Map<String, Set<String>> table = new TreeMap<>();
    String readme = Files.readString(BundledScenariosTest.FOLDER.resolve("README.md"));
    ROW.matcher(readme)
        .results()
        .forEach(row -> table.put(row.group(1), all(SCENARIO, row.group(2))));
    return table;
  }

  private static Set<String> all(Pattern pattern, String text) {
    return new TreeSet<>(
        pattern.matcher(text).results().map((MatchResult one) -> one.group(1)).toList());
  }

  private static Map<String, Set<String>> specs() {
    Map<String, Set<String>> specs = new TreeMap<>();
    List<Scenario> scenarios = ScenarioLoader.load(BundledScenariosTest.FOLDER).scenarios();
    for (Scenario scenario : scenarios) {
      RULE.matcher(scenario.spec())
          .results()
          .forEach(
              rule ->
                  specs.computeIfAbsent(rule.group(), r -> new TreeSet<>()).add(file(scenario)));
    }
    return specs;
  }

  /** The id without the values of its matrix. */
  private static String file(Scenario scenario) {
    Path file = Path.of(scenario.file());
    String name = file.getFileName().toString();
    return file.getParent().getFileName() + "/" + name.substring(0, name.lastIndexOf('.'));
  }
}
