package org.twinwire.runner.saved;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.twinwire.core.finding.Causes;
import org.twinwire.core.finding.Finding;
import org.twinwire.core.finding.StepFinding;
import org.twinwire.core.finding.TriedRule;
import org.twinwire.core.judge.Judge;
import org.twinwire.core.judge.JudgedCase;
import org.twinwire.core.ledger.EventText;
import org.twinwire.core.ledger.Ledger;
import org.twinwire.core.ledger.PacketEntry;
import org.twinwire.core.ledger.PacketLedger;
import org.twinwire.core.trace.CaseId;

/**
 * One trace as plain text for a person: the ladder, the streams, the stations of each message and
 * the findings. No line is longer than {@value #WIDTH} columns. All times are microseconds since
 * the first event.
 */
public final class TraceText {

  /** Columns. */
  public static final int WIDTH = 120;

  private final Causes causes;
  private final JudgedCase judged;
  private final CaseClock clock;
  private final Ledger ledger;
  private final List<PacketEntry> packets;

  /** Judges the trace, with no known issue excused. */
  public TraceText(SavedTrace saved) {
    this.causes = new Causes(Causes.TABLE, saved.trace().events());
    this.judged = Judge.judge(saved.scenario(), saved.trace(), saved.chain(), causes);
    this.ledger = Ledger.of(saved.trace());
    this.packets = PacketLedger.of(saved.trace()).entries();
    this.clock = CaseClock.of(saved.trace().events());
  }

  /** Returns the lines, without line ends. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>(head());
    section("Ladder, µs", new TraceLadder(judged, ledger, clock).lines(), lines);
    section("Streams, µs", new StreamLines(ledger, clock).lines(), lines);
    section("Packets, µs", new PacketLines(packets, clock).lines(), lines);
    section("Stations, µs", new StationLines(judged.trace(), ledger, clock).lines(), lines);
    section(
        "Findings",
        IntStream.range(0, judged.findings().size()).boxed().flatMap(this::finding).toList(),
        lines);
    section("Expectations not met", unmet(), lines);
    return lines;
  }

  private List<String> head() {
    CaseId id = judged.trace().id();
    String name =
        "%s over %s, eth/%d, %s, attempt %d: %s dials %s"
            .formatted(
                id.scenario(),
                id.stack(),
                id.eth(),
                id.shape(),
                id.attempt(),
                id.dialer(),
                id.listener());
    String verdict =
        "%s%s; %d events, %d messages%s, %d µs"
            .formatted(
                judged.verdict(),
                judged.problem().map(": "::concat).orElse(""),
                judged.trace().events().size(),
                ledger.entries().size(),
                packets.isEmpty() ? "" : ", %d packets".formatted(packets.size()),
                clock.length());
    return Stream.of(name, verdict).flatMap(line -> Wrapped.lines(line, "").stream()).toList();
  }

  private static void section(String title, List<String> content, List<String> lines) {
    if (!content.isEmpty()) {
      lines.add("");
      lines.add(title);
      lines.addAll(content);
    }
  }

  private Stream<String> finding(int index) {
    StepFinding found = judged.findings().get(index);
    Finding finding = found.finding();
    String head =
        "[%d] %s, %s (%s), step %d%s%s"
            .formatted(
                index + 1,
                finding.type(),
                finding.cause(),
                finding.severity().word(),
                found.step() + 1,
                found.entry().map(entry -> ", message " + entry).orElse(""),
                finding
                    .lastStation()
                    .map(station -> ", last seen " + EventText.station(station))
                    .orElse(""));
    return Stream.of(
            Stream.of(head),
            Wrapped.lines(finding.explanation(), "    ").stream(),
            finding.evidence().stream()
                .flatMap(line -> Wrapped.lines("- " + line, "    ").stream()),
            rules(finding))
        .flatMap(lines -> lines);
  }

  /** The rules that were tried, the one that fits last; none for what an outcome alone shows. */
  private Stream<String> rules(Finding finding) {
    List<TriedRule> tried = causes.tried(finding);
    return tried.isEmpty()
        ? Stream.empty()
        : Stream.concat(
            Stream.of("    Rules tried:"),
            tried.stream().flatMap(rule -> Wrapped.lines(rule.toString(), "      ").stream()));
  }

  private List<String> unmet() {
    return judged.mismatches().stream()
        .flatMap(missed -> Wrapped.lines(missed.text(), "    ").stream())
        .toList();
  }
}
