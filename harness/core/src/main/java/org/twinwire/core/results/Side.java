package org.twinwire.core.results;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.twinwire.core.finding.Finding;
import org.twinwire.core.judge.Verdict;
import org.twinwire.core.ledger.Station;
import org.twinwire.core.trace.Role;

/**
 * One stack's half of a comparison: all attempts judged, one of them shown.
 *
 * @param findings every distinct finding
 * @param occurrences how often each of the findings came, and what it stands for, in their order
 * @param steps one per step of the scenario
 * @param shownAttempt the attempt the ladder, ledger and log are from: the first with a finding,
 *     else the first
 * @param log the end of both nodes' logs in that attempt
 * @param traces files of the traces, relative to results.json
 * @param deviations what deviates without breaking a binding rule, known issues left out; one
 *     sentence each
 * @param slowReader one sentence about the longest pause after which a node went on, if one was so
 *     long that it might have been taken for a loss
 */
public record Side(
    String stack,
    Verdict verdict,
    List<Finding> findings,
    List<Occurrence> occurrences,
    int attempts,
    List<StepResult> steps,
    int shownAttempt,
    List<Rung> ladder,
    List<LedgerRow> ledger,
    List<String> log,
    List<String> traces,
    List<String> deviations,
    Optional<String> slowReader) {
  public Side {
    findings = List.copyOf(findings);
    occurrences = List.copyOf(occurrences);
    steps = List.copyOf(steps);
    ladder = List.copyOf(ladder);
    ledger = List.copyOf(ledger);
    log = List.copyOf(log);
    traces = List.copyOf(traces);
    deviations = List.copyOf(deviations);
  }

  /** A side on which nothing but violations deviates, and no node paused for long. */
  public Side(
      String stack,
      Verdict verdict,
      List<Finding> findings,
      List<Occurrence> occurrences,
      int attempts,
      List<StepResult> steps,
      int shownAttempt,
      List<Rung> ladder,
      List<LedgerRow> ledger,
      List<String> log,
      List<String> traces) {
    this(
        stack,
        verdict,
        findings,
        occurrences,
        attempts,
        steps,
        shownAttempt,
        ladder,
        ledger,
        log,
        traces,
        List.of(),
        Optional.empty());
  }

  /** The same with what is known once all shapes are judged. */
  public Side withOccurrences(List<Occurrence> others) {
    return new Side(
        stack,
        verdict,
        findings,
        others,
        attempts,
        steps,
        shownAttempt,
        ladder,
        ledger,
        log,
        traces,
        deviations,
        slowReader);
  }

  /** The same with what only the runner knows. */
  public Side with(List<String> otherLog, List<String> otherTraces) {
    return new Side(
        stack,
        verdict,
        findings,
        occurrences,
        attempts,
        steps,
        shownAttempt,
        ladder,
        ledger,
        otherLog,
        otherTraces,
        deviations,
        slowReader);
  }

  /**
   * A step over all attempts.
   *
   * @param step from 0
   * @param action what the scenario asked for, in one line
   * @param expected what the scenario expects, in one line
   * @param actual what happened in the shown attempt, in one line
   * @param met whether every attempt met the expectation
   * @param samplesNanos raw durations, one per attempt
   */
  public record StepResult(
      int step,
      String action,
      String expected,
      String actual,
      boolean met,
      List<Long> samplesNanos,
      long medianNanos,
      long p95Nanos) {
    public StepResult {
      samplesNanos = List.copyOf(samplesNanos);
    }
  }

  /**
   * One line of the ladder: a message, a stream or a session event between the two lifelines.
   *
   * @param atNanos since the first event of the case
   * @param kind {@code message}, {@code stream}, {@code session}, {@code listener}, {@code step},
   *     {@code limit}
   * @param from the role whose lifeline it starts at
   * @param arrivedNanos when it was delivered to the other side; empty: never, or not a message
   * @param unknown stations of a message that nothing in the case reports
   * @param text what to print on it
   * @param finding index into {@link Side#findings()}, when the rung has one
   */
  public record Rung(
      long atNanos,
      String kind,
      Optional<Role> from,
      Optional<Long> arrivedNanos,
      Optional<Station> lastStation,
      Set<Station> unknown,
      Optional<String> stream,
      String text,
      Optional<Integer> finding) {
    public Rung {
      unknown = Station.inOrder(unknown);
    }
  }

  /**
   * One message of the shown attempt.
   *
   * @param unknown stations that nothing in the case reports: neither passed nor missed
   * @param state {@code delivered} or what went wrong
   * @param finding index into {@link Side#findings()}, when the message has one
   */
  public record LedgerRow(
      int index,
      String message,
      Optional<String> requestId,
      Role direction,
      String stream,
      int size,
      String digest,
      Station lastStation,
      Set<Station> unknown,
      String state,
      Optional<Integer> finding) {
    public LedgerRow {
      unknown = Station.inOrder(unknown);
    }
  }
}
