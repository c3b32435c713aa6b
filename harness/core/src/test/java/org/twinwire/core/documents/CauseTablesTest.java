package org.twinwire.core.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The tables of finding types and causes in README.md: each row, its text and its place. */
class CauseTablesTest {

  private static final String TYPES = "| finding | what happened |";
  private static final String CAUSES = "| cause | what the evidence shows |";

  @Test
  void hasARowForEveryFindingType() throws IOException {
    assertThat(rows(TYPES))
        .containsExactlyElementsOf(
            Stream.of(FindingType.values()).map(type -> row(type.name(), type.meaning())).toList());
  }

  @Test
  void hasARowForEveryCauseInTheOrderInWhichTheyAreTried() throws IOException {
    assertThat(rows(CAUSES))
        .containsExactlyElementsOf(
            Causes.TABLE.stream().map(rule -> row(rule.id(), rule.meaning())).toList());
  }

  private static String row(String name, String meaning) {
    return "| `%s` | %s |".formatted(name, meaning);
  }

  private static List<String> rows(String head) throws IOException {
    String readme = Files.readString(Path.of("../../README.md"));
    assertThat(readme).containsOnlyOnce(head);
    return readme
        .substring(readme.indexOf(head))
        .lines()
        .skip(2)
        .takeWhile(l -> l.startsWith("|"))
        .toList();
  }
}
