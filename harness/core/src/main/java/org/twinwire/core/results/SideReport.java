package org.twinwire.core.results;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.twinwire.core.expectation.CaseSessions;
import org.twinwire.core.expectation.Expected;
import org.twinwire.core.expectation.StepText;
import org.twinwire.core.finding.Percentiles;
import org.twinwire.core.finding.StepTimes;
import org.twinwire.core.judge.JudgedCase;
import org.twinwire.core.judge.JudgedSide;
import org.twinwire.core.judge.SideFinding;
import org.twinwire.core.judge.SlowReaders;
import org.twinwire.core.scenario.Scenario;
import org.twinwire.core.trace.Event;
import org.twinwire.core.trace.Role;
import org.twinwire.core.trace.StepOutcome;
import org.twinwire.core.trace.Trace;

/** Converts a judged side into the form that reports show. */
final class SideReport {

  private static final int LAST_LOG_LINES = 20;
  private static final int LONGEST_LOG_LINE = 500;

  private final Expected expected;
  private final JudgedSide side;

  public SideReport(Scenario scenario, JudgedSide side) {
    this.expected = new Expected(scenario);
    this.side = side;
  }

  /** Returns the side without the files of the traces, which only the runner knows. */
  public Side report() {
    Incidence incidence = new Incidence(side.cases());
    Extents extents = new Extents(side.cases(), side.shown().map(side.cases()::indexOf).orElse(0));
    return new Side(
        side.stack(),
        side.verdict(),
        new Side.Found(
            side.findings().stream()
                .map(found -> found.finding(more(extents.of(found), incidence.text(found))))
                .toList(),
            side.findings().stream().map(found -> incidence.of(found, extents.of(found))).toList()),
        new Side.Played(side.cases().size(), expected.steps().mapToObj(this::step).toList()),
        new Side.Shown(
            side.shown().map(judged -> judged.trace().id().attempt()).orElse(1),
            side.shown()
                .map(
                    judged ->
                        new SequenceDiagram(judged, sessions(judged), findings(judged)).rows())
                .orElse(List.of()),
            side.shown()
                .map(judged -> LedgerRows.of(judged, sessions(judged), findings(judged)))
                .orElse(List.of()),
            side.shown().map(judged -> log(judged.trace())).orElse(List.of())),
        List.of(),
        new Side.Remarks(side.deviations(), SlowReaders.note(side.cases())));
  }

  private CaseSessions sessions(JudgedCase shown) {
    return CaseSessions.of(expected.scenario(), shown.trace());
  }

  /** Maps the index of an entry of the shown case to the index of its finding. */
  private Map<Integer, Integer> findings(JudgedCase shown) {
    int attempt = side.cases().indexOf(shown);
    Map<Integer, Integer> byEntry = new HashMap<>();
    for (int i = 0; i < side.findings().size(); i++) {
      SideFinding found = side.findings().get(i);
      int index = i;
      found.in(attempt).stream()
          .flatMap(place -> place.entry().stream())
          .forEach(entry -> byEntry.putIfAbsent(entry, index));
    }
    return byEntry;
  }

  /** Returns how many deviations it represents, and how often they occurred. */
  private static List<String> more(Extent extent, String howOften) {
    return Stream.of(extent.text(), howOften).filter(text -> !text.isEmpty()).toList();
  }

  private List<Trace> traces() {
    return side.cases().stream().map(JudgedCase::trace).toList();
  }

  private Side.StepResult step(int index) {
    List<Long> samples = StepTimes.of(traces(), index, expected.scenario().steps().get(index));
    return new Side.StepResult(
        index,
        StepText.action(expected.scenario().steps().get(index)),
        expected.text(index),
        side.shown().map(judged -> actual(judged, index)).orElse("not run"),
        !side.cases().isEmpty() && side.cases().stream().allMatch(judged -> judged.met(index)),
        samples,
        Percentiles.median(samples),
        Percentiles.p95(samples));
  }

  private static String actual(JudgedCase judged, int index) {
    return judged.trace().steps().stream()
        .filter(step -> step.step() == index)
        .map(StepOutcome::outcomes)
        .map(StepText::outcomes)
        .findFirst()
        .orElse("not run");
  }

  private static List<String> log(Trace trace) {
    return Stream.of(Role.values()).flatMap(role -> log(trace, role)).toList();
  }

  private static Stream<String> log(Trace trace, Role role) {
    List<Event.LogLine> lines =
        trace.events().stream()
            .filter(Event.LogLine.class::isInstance)
            .map(Event.LogLine.class::cast)
            .filter(line -> line.node().equals(role.word()))
            .toList();
    return IntStream.range(Math.max(0, lines.size() - LAST_LOG_LINES), lines.size())
        .mapToObj(lines::get)
        .map(SideReport::line);
  }

  private static String line(Event.LogLine line) {
    String text = "%s %s %s".formatted(line.node(), line.level(), line.text());
    return text.length() <= LONGEST_LOG_LINE ? text : text.substring(0, LONGEST_LOG_LINE) + "…";
  }
}
