package org.twinwire.core.scenario;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The table of rules in scenarios/README.md, "Rules". */
class RulesTest {

  private static final Pattern ROW = Pattern.compile("(?m)^\\| [A-Z]\\d+ \\|.*\\|$");

  private final List<Scenario> scenarios =
      ScenarioLoader.load(BundledScenariosTest.FOLDER).scenarios();

  @Test
  void areTableRowsWithLevelTextAndTheScenariosThatTestThem() throws IOException {
    String readme = Files.readString(BundledScenariosTest.FOLDER.resolve("README.md"));

    assertThat(ROW.matcher(readme).results().map(MatchResult::group))
        .containsExactlyElementsOf(Arrays.stream(ConformanceRule.values()).map(this::row).toList());
  }

  @Test
  void areTestedExceptForPadding() {
    List<ConformanceRule> tested =
        scenarios.stream().flatMap(s -> s.about().rules().stream()).toList();

    assertThat(ConformanceRule.values())
        .filteredOn(rule -> !tested.contains(rule))
        .containsExactly(ConformanceRule.R3);
  }

  private String row(ConformanceRule rule) {
    String testing =
        scenarios.stream()
            .filter(scenario -> scenario.about().rules().contains(rule))
            .map(RulesTest::file)
            .distinct()
            .sorted()
            .map(name -> "`" + name + "`")
            .collect(joining(", "));
    return "| %s | %s | %s | %s |"
        .formatted(rule, rule.level().letter(), rule.text(), testing.isEmpty() ? "–" : testing);
  }

  /** The id without the values of its matrix. */
  private static String file(Scenario scenario) {
    Path file = Path.of(scenario.about().file());
    String name = file.getFileName().toString();
    return file.getParent().getFileName() + "/" + name.substring(0, name.lastIndexOf('.'));
  }
}
