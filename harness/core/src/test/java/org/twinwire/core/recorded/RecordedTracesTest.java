package org.twinwire.core.recorded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.twinwire.core.chain.SeedChains;
import org.twinwire.core.judge.Verdict;
import org.twinwire.core.trace.TraceJson;

/**
 * Traces of real runs are judged as they were when they were recorded. After a deliberate change of
 * the judge, {@code twinwire record --accept --into} this folder renews what is expected; the diff
 * is for a person to read.
 */
class RecordedTracesTest {

  private static final RecordedFolder FOLDER =
      new RecordedFolder(Path.of("src/test/resources/org/twinwire/core/recorded"));

  private static final List<String> STACKS =
      List.of("rlpx", "mplex", "yamux", "mplex-plaintext", "yamux-plaintext");

  /** Read once: name → recording. */
  static final Map<String, Recording> RECORDINGS =
      FOLDER.names().stream()
          .collect(Collectors.toMap(name -> name, FOLDER::read, (a, b) -> a, TreeMap::new));

  @TestFactory
  Stream<DynamicTest> isJudgedAsItWasRecorded() {
    return RECORDINGS.entrySet().stream()
        .map(
            each ->
                DynamicTest.dynamicTest(
                    each.getKey(), () -> judge(each.getKey(), each.getValue())));
  }

  private static void judge(String name, Recording recording) {
    assertThat(recording.verdict(SeedChains.of(recording.chain())))
        .as("%s (twinwire record --accept, if it is meant)", name)
        .isEqualTo(recording.expected());
  }

  @Test
  void coversEveryStackWithCleanTracesAndWithFindings() {
    Map<String, Long> clean = new TreeMap<>();
    Map<String, Long> guilty = new TreeMap<>();
    for (Recording recording : RECORDINGS.values()) {
      boolean passed =
          recording.expected().verdict() == Verdict.PASS
              && recording.expected().findings().isEmpty();
      (passed ? clean : guilty).merge(recording.trace().id().stack(), 1L, Long::sum);
    }

    assertThat(clean.keySet()).containsAll(STACKS);
    assertThat(guilty.keySet()).containsAll(STACKS);
    assertThat(clean.values().stream().mapToLong(n -> n).sum()).isGreaterThanOrEqualTo(20);
    assertThat(guilty.values().stream().mapToLong(n -> n).sum()).isGreaterThanOrEqualTo(60);
  }

  @Test
  void tellsNothingOfTheMachineItWasRecordedOn() {
    RECORDINGS.forEach(
        (name, recording) ->
            assertThat(TraceJson.mapper().writeValueAsString(recording.trace()))
                .as(name)
                .doesNotContainPattern("/(home|root|tmp|work|Users)/")
                .doesNotContainPattern("/ip4/(?!127\\.)"));
  }

  @Test
  void hasATextForEachTrace() {
    assertThat(FOLDER.names()).isNotEmpty();
    assertThat(FOLDER.names()).isEqualTo(FOLDER.textNames());
  }
}
