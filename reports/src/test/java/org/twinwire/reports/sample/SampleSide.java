package org.twinwire.reports.sample;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.twinwire.core.finding.Finding;
import org.twinwire.core.judge.Verdict;
import org.twinwire.core.ledger.Station;
import org.twinwire.core.results.Extent;
import org.twinwire.core.results.Occurrence;
import org.twinwire.core.results.Occurrence.Kind;
import org.twinwire.core.results.Side;
import org.twinwire.core.results.Side.LedgerRow;
import org.twinwire.core.results.Side.SequenceRow;
import org.twinwire.core.results.Side.StepResult;
import org.twinwire.core.trace.Role;

/** Plays one side of a comparison event by event, with a clock that the script moves. */
final class SampleSide {

  private static final int ATTEMPTS = 5;

  private final String stack;
  private final List<Finding> findings = new ArrayList<>();
  private final List<Occurrence> occurrences = new ArrayList<>();
  private final List<StepResult> steps = new ArrayList<>();
  private final List<SequenceRow> ladder = new ArrayList<>();
  private final List<LedgerRow> ledger = new ArrayList<>();
  private final List<String> log = new ArrayList<>();
  private Set<Station> unknown = Set.of(Station.TAPPED);
  private long nanos = 12_000;

  SampleSide(String stack) {
    this.stack = stack;
  }

  static String digest(int seed) {
    return "0x" + String.format("%08x", seed * 0x9e3779b9).repeat(8);
  }

  /** What nobody reports from here on; without it, what a tap would. */
  SampleSide unknown(Station... stations) {
    unknown = Set.of(stations);
    return this;
  }

  SampleSide after(long micros) {
    nanos += micros * 1_000;
    return this;
  }

  SampleSide event(String kind, Role at, String text) {
    ladder.add(sequenceRow(kind, Optional.of(at), Optional.empty(), Optional.empty(), text, false));
    return after(9);
  }

  SampleSide step(int number, String text) {
    ladder.add(
        sequenceRow(
            "step",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            number + ": " + text,
            false));
    return after(20);
  }

  SampleSide delivered(String message, String id, Role from, String stream, int size) {
    ladder.add(message(message, id, from, Optional.of(nanos + 180_000), Station.DELIVERED, false));
    ledger.add(row(message, id, from, stream, size, Station.DELIVERED, "delivered", false));
    return after(31);
  }

  /** A message with the finding that was added last. */
  SampleSide undelivered(
      String message, String id, Role from, String stream, int size, Station last, String state) {
    ladder.add(message(message, id, from, Optional.empty(), last, true));
    ledger.add(row(message, id, from, stream, size, last, state, true));
    extended(id, last);
    return after(31);
  }

  /** A message of which nobody reports whether it came, without a finding. */
  SampleSide unseen(String message, String id, Role from, String stream, int size, Station last) {
    ladder.add(message(message, id, from, Optional.empty(), last, false));
    ledger.add(row(message, id, from, stream, size, last, "left the observed part", false));
    return after(31);
  }

  /** The finding that was added last stands for one more message. */
  private void extended(String id, Station last) {
    Occurrence before = occurrences.getLast();
    List<Integer> rows = new ArrayList<>(before.extent().rows());
    List<String> ids = new ArrayList<>(before.extent().requestIds());
    rows.add(ledger.size());
    Optional.of(id).filter(text -> !text.isEmpty()).ifPresent(ids::add);
    Set<Station> passed = EnumSet.range(Station.SENT, last);
    passed.removeAll(unknown);
    Extent extent = new Extent(1, rows.size(), ids, rows, passed, unknown);
    often(new Occurrence(before.kind(), before.attempts(), before.of(), before.shapes(), extent));
  }

  SampleSide finding(Finding finding) {
    findings.add(finding);
    occurrences.add(new Occurrence(Kind.DETERMINISTIC, ATTEMPTS, ATTEMPTS, List.of()));
    return this;
  }

  /** How often the finding that was added last came. */
  SampleSide often(Occurrence often) {
    occurrences.set(occurrences.size() - 1, often);
    return this;
  }

  SampleSide log(String line) {
    log.add(line);
    return this;
  }

  SampleSide result(String action, String expected, String actual, boolean met, long... micros) {
    List<Long> samples = LongStream.of(micros).map(m -> m * 1_000).boxed().toList();
    List<Long> sorted = samples.stream().sorted().toList();
    long median = sorted.isEmpty() ? 0 : sorted.get(sorted.size() / 2);
    long p95 = sorted.isEmpty() ? 0 : sorted.getLast();
    steps.add(new StepResult(steps.size(), action, expected, actual, met, samples, median, p95));
    return this;
  }

  Side as(Verdict verdict) {
    List<String> traces = List.of("traces/" + stack + "-1.ndjson");
    return new Side(
        stack,
        verdict,
        new Side.Found(findings, occurrences),
        new Side.Played(ATTEMPTS, steps),
        new Side.Shown(1, ladder, ledger, log),
        traces,
        Side.Remarks.NONE);
  }

  private SequenceRow message(
      String message, String id, Role from, Optional<Long> arrived, Station last, boolean bad) {
    String text = id.isEmpty() ? message : message + " #" + id;
    return sequenceRow("message", Optional.of(from), arrived, Optional.of(last), text, bad);
  }

  private SequenceRow sequenceRow(
      String kind,
      Optional<Role> from,
      Optional<Long> arrived,
      Optional<Station> last,
      String text,
      boolean bad) {
    Optional<Integer> finding = bad ? Optional.of(findings.size() - 1) : Optional.empty();
    Set<Station> open = kind.equals("message") ? unknown : Set.of();
    return new SequenceRow(
        nanos, kind, from, arrived, last, open, Side.Channel.NONE, text, finding);
  }

  private LedgerRow row(
      String message,
      String id,
      Role from,
      String stream,
      int size,
      Station last,
      String state,
      boolean bad) {
    int index = ledger.size() + 1;
    return new LedgerRow(
        index,
        message,
        Optional.of(id).filter(text -> !text.isEmpty()),
        from,
        Side.Channel.of(stream),
        size,
        digest(index * 7 + size),
        last,
        unknown,
        state,
        bad ? Optional.of(findings.size() - 1) : Optional.empty());
  }
}
