package org.twinwire.runner.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NodeLogTest {

  @TempDir Path folder;

  @Test
  void keepsLinesInTheFileAndTheLastOnesInMemory() throws IOException {
    Path file = folder.resolve("logs/node.log");
    try (NodeLog log = NodeLog.open(file)) {
      log.append("one");
      log.append("two");
      assertThat(log.last(1)).containsExactly("two");
    }
    assertThat(file).hasContent("one\ntwo");
  }

  @Test
  void tellsWhatWasWrittenSinceAMark() {
    try (NodeLog log = NodeLog.open(folder.resolve("node.log"))) {
      log.append("before");
      long mark = log.mark();
      log.append("one");
      log.append("two");
      assertThat(log.since(mark, 9)).containsExactly("one", "two");
      assertThat(log.since(log.mark(), 9)).isEmpty();
    }
  }

  @Test
  void stopsWritingAtTheLimitAndSaysSo() throws IOException {
    Path file = folder.resolve("node.log");
    try (NodeLog log = NodeLog.open(file, 10)) {
      log.append("12345678");
      log.append("too much");
      log.append("more");
      assertThat(log.last(1)).containsExactly("more");
    }
    assertThat(Files.readString(file))
        .isEqualTo("12345678\nlog: more than 10 bytes, the rest is dropped\n");
  }

  @Test
  void doesWithoutAFileThatCannotBeWritten() throws IOException {
    Path taken = Files.createFile(folder.resolve("taken"));
    try (NodeLog log = NodeLog.open(taken.resolve("node.log"))) {
      log.append("one");
      assertThat(log.last(2)).hasSize(2).contains("one");
      assertThat(log.last(2).getFirst()).startsWith("log file: ");
    }
  }

  @Test
  void cutsLinesThatAreTooLong() {
    List<String> lines = new ArrayList<>();
    String text = "a\n" + "b".repeat(BoundedLines.MAX_LINE_BYTES + 1) + "\nend";

    BoundedLines.readAll(
        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), lines::add);

    assertThat(lines).containsExactly("a", "b".repeat(BoundedLines.MAX_LINE_BYTES), "b", "end");
  }
}
