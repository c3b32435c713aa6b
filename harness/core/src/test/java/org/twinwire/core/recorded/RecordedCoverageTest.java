package org.twinwire.core.recorded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.twinwire.core.fault.FaultCatalogue;
import org.twinwire.core.fault.PlantedFault;
import org.twinwire.core.judge.Verdict;
import org.twinwire.core.known.KnownDeviation;
import org.twinwire.core.known.KnownIssue;
import org.twinwire.core.known.KnownIssues;
import org.twinwire.core.ledger.EventText;
import org.twinwire.core.plan.IdGlob;
import org.twinwire.core.plan.Pair;
import org.twinwire.core.scenario.ScenarioLoader;
import org.twinwire.core.trace.CaseId;
import org.twinwire.core.trace.Stack;

/** Each planted fault has a recording that shows it, and so has each known issue but for races. */
class RecordedCoverageTest {

  private static final Path SCENARIOS = Path.of("../../scenarios");

  @Test
  void showsEveryPlantedFaultOverEveryMuxerItIsPlantedOn() {
    FaultCatalogue catalogue =
        FaultCatalogue.load(
            SCENARIOS.resolve("planted-faults.yaml"), ScenarioLoader.load(SCENARIOS).scenarios());

    assertThat(catalogue.entries()).isNotEmpty();
    assertThat(catalogue.entries().stream().flatMap(RecordedCoverageTest::notShown)).isEmpty();
  }

  private static Stream<String> notShown(PlantedFault fault) {
    return fault.stacks().stream()
        .map(RecordedCoverageTest::family)
        .distinct()
        .filter(
            family ->
                RecordedTracesTest.RECORDINGS.entrySet().stream()
                    .noneMatch(e -> shows(e, fault, family)))
        .map(family -> "%s of %s over %s".formatted(fault.fault(), fault.script(), family));
  }

  private static boolean shows(
      Map.Entry<String, Recording> recording, PlantedFault fault, String family) {
    String found =
        "%s %s%s"
            .formatted(
                fault.finding(),
                fault.cause(),
                fault.station().map(at -> ", last seen " + EventText.station(at)).orElse(""));
    return recording.getKey().contains("fault=" + fault.fault() + "_")
        && family(id(recording).stack()).equals(family)
        && hasFinding(recording, found);
  }

  /** Returns the muxer of a stack. */
  private static String family(String stack) {
    return Stack.of(stack).layers().orElseThrow().muxer().toString();
  }

  @Test
  void showsEveryKnownIssueThatAlwaysHappens() {
    KnownIssues issues = KnownIssues.load(SCENARIOS.resolve("known-issues.yaml"), LocalDate.EPOCH);

    List<String> notShown =
        issues.entries().stream()
            .filter(issue -> !issue.sometimes())
            .filter(
                issue ->
                    RecordedTracesTest.RECORDINGS.entrySet().stream()
                        .noneMatch(e -> shows(e, issue)))
            .map(KnownIssue::toString)
            .toList();

    assertThat(issues.entries()).isNotEmpty();
    assertThat(notShown).isEmpty();
  }

  private static boolean shows(Map.Entry<String, Recording> recording, KnownIssue issue) {
    CaseId id = id(recording);
    return IdGlob.of(issue.scenario()).matches(id.scenario())
        && IdGlob.of(issue.stack()).matches(id.stack())
        && (issue.isAboutEveryNode()
            || !new Pair(id.dialer(), id.listener()).equals(Pair.REFERENCE))
        && isIn(recording, issue.deviation());
  }

  private static boolean isIn(Map.Entry<String, Recording> recording, KnownDeviation deviation) {
    return switch (deviation) {
      case KnownDeviation.Found found -> hasFinding(recording, found.type() + " " + found.cause());
      case KnownDeviation.Unmet unmet ->
          recording.getValue().expected().verdict() == Verdict.FAIL
              || hasFinding(recording, "UNMET unexplained");
    };
  }

  private static boolean hasFinding(Map.Entry<String, Recording> recording, String start) {
    return recording.getValue().expected().findings().stream()
        .anyMatch(found -> (found + ",").startsWith(start + ","));
  }

  private static CaseId id(Map.Entry<String, Recording> recording) {
    return recording.getValue().trace().id();
  }
}
