package org.twinwire.core.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of causes in README.md. */
class CauseTableTest {

  private static final String HEAD = "| cause | what the evidence shows |";
  private static final Pattern ROW = Pattern.compile("^\\| `([a-z-]+)` \\|", Pattern.MULTILINE);

  @Test
  void hasARowForEveryCauseThatARuleNames() throws IOException {
    assertThat(rows()).containsExactlyInAnyOrderElementsOf(Causes.ids());
  }

  @Test
  void namesEachCauseOnce() {
    assertThat(Causes.ids()).doesNotHaveDuplicates();
  }

  private static Stream<String> rows() throws IOException {
    String readme = Files.readString(Path.of("../../README.md"));
    int from = readme.indexOf(HEAD);
    String table = readme.substring(from, readme.indexOf("\n\n", from));
    return ROW.matcher(table).results().map(row -> row.group(1));
  }
}
