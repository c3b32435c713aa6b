package org.twinwire.core.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.twinwire.core.finding.Causes;
import org.twinwire.core.finding.FindingType;
import org.twinwire.guard.MarkdownTable;

/** The tables of finding types and causes in README.md: each row, its text and its place. */
class CauseTablesTest {

  private static final String SECTION = "### Findings and causes";

  @Test
  void hasARowForEveryFindingType() throws IOException {
    assertThat(rows("| finding | what happened |"))
        .containsExactlyElementsOf(
            Stream.of(FindingType.values()).map(type -> row(type.name(), type.meaning())).toList());
  }

  @Test
  void hasARowForEveryCauseInTheOrderInWhichTheyAreTried() throws IOException {
    assertThat(rows("| cause | what the evidence shows |"))
        .containsExactlyElementsOf(
            Causes.TABLE.stream().map(rule -> row(rule.id(), rule.meaning())).toList());
  }

  private static List<String> row(String name, String meaning) {
    return List.of("`" + name + "`", meaning);
  }

  private static List<List<String>> rows(String head) throws IOException {
    return MarkdownTable.of("README.md", SECTION, head).rows();
  }
}
