package org.twinwire.core.results;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.twinwire.core.finding.Finding;
import org.twinwire.core.judge.Verdict;
import org.twinwire.core.ledger.Station;
import org.twinwire.core.trace.Role;

/**
 * One stack's half of a comparison: all attempts judged, one of them shown. In JSON the components
 * of its parts stand beside the others.
 *
 * @param traces files of the traces, relative to results.json
 */
public record Side(
    String stack,
    Verdict verdict,
    @JsonUnwrapped Found found,
    @JsonUnwrapped Played played,
    @JsonUnwrapped Shown shown,
    List<String> traces,
    @JsonUnwrapped Remarks remarks) {

  public Side {
    traces = List.copyOf(traces);
  }

  /** Returns the same with what is known once all shapes are judged. */
  Side withOccurrences(List<Occurrence> others) {
    return new Side(stack, verdict, new Found(findings(), others), played, shown, traces, remarks);
  }

  /** Returns the same with what only the runner knows. */
  public Side with(List<String> otherLog, List<String> otherTraces) {
    Shown logged = new Shown(shownAttempt(), ladder(), ledger(), otherLog);
    return new Side(stack, verdict, found, played, logged, otherTraces, remarks);
  }

  public List<Finding> findings() {
    return found.findings();
  }

  public List<Occurrence> occurrences() {
    return found.occurrences();
  }

  public int attempts() {
    return played.attempts();
  }

  public List<StepResult> steps() {
    return played.steps();
  }

  public int shownAttempt() {
    return shown.shownAttempt();
  }

  public List<SequenceRow> ladder() {
    return shown.ladder();
  }

  public List<LedgerRow> ledger() {
    return shown.ledger();
  }

  public List<String> log() {
    return shown.log();
  }

  public List<String> deviations() {
    return remarks.deviations();
  }

  public Optional<String> slowReader() {
    return remarks.slowReader();
  }

  /**
   * What deviated.
   *
   * @param findings every distinct finding
   * @param occurrences how often each of the findings came, and what it stands for, in their order
   */
  public record Found(List<Finding> findings, List<Occurrence> occurrences) {
    public Found {
      findings = List.copyOf(findings);
      occurrences = List.copyOf(occurrences);
    }
  }

  /**
   * What all attempts did.
   *
   * @param steps one per step of the scenario
   */
  public record Played(int attempts, List<StepResult> steps) {
    public Played {
      steps = List.copyOf(steps);
    }
  }

  /**
   * One attempt in detail: the first with a finding, else the first.
   *
   * @param shownAttempt its number
   * @param log the end of both nodes' logs
   */
  public record Shown(
      int shownAttempt, List<SequenceRow> ladder, List<LedgerRow> ledger, List<String> log) {
    public Shown {
      ladder = List.copyOf(ladder);
      ledger = List.copyOf(ledger);
      log = List.copyOf(log);
    }
  }

  /**
   * What does not fail.
   *
   * @param deviations what deviates without breaking a binding rule, known issues left out; one
   *     sentence each
   * @param slowReader one sentence about the longest pause after which a node went on, if one was
   *     so long that it might have been taken for a loss
   */
  public record Remarks(List<String> deviations, Optional<String> slowReader) {

    /** Nothing to remark. */
    public static final Remarks NONE = new Remarks(List.of(), Optional.empty());

    public Remarks {
      deviations = List.copyOf(deviations);
    }
  }

  /**
   * A step over all attempts.
   *
   * @param step from 0
   * @param action what the scenario requested, in one line
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
   * One row of the sequence diagram: a message, a stream or a session event between the two
   * lifelines.
   *
   * @param atNanos since the first event of the case
   * @param kind {@code message}, {@code stream}, {@code session}, {@code listener}, {@code step},
   *     {@code limit}
   * @param from the role whose lifeline it starts at
   * @param arrivedNanos when it was delivered to the other side; empty if never, or if it is not a
   *     message
   * @param unknown stations of a message that nothing in the case reports
   * @param text its label, which begins with the name of the session if there are several
   * @param finding index into {@link Side#findings()}, if the row has one
   */
  public record SequenceRow(
      long atNanos,
      String kind,
      Optional<Role> from,
      Optional<Long> arrivedNanos,
      Optional<Station> lastStation,
      Set<Station> unknown,
      @JsonUnwrapped Channel channel,
      String text,
      Optional<Integer> finding) {
    public SequenceRow {
      unknown = Station.inOrder(unknown);
    }

    public Optional<String> stream() {
      return channel.stream();
    }
  }

  /**
   * Where something happened.
   *
   * @param session its name in a script with several sessions; empty in one with a single session
   * @param stream empty: it is about no stream
   */
  public record Channel(Optional<String> session, Optional<String> stream) {

    /** About no stream, in a script with one session. */
    public static final Channel NONE = new Channel(Optional.empty(), Optional.empty());

    /** A stream in a script with one session. */
    public static Channel of(String stream) {
      return new Channel(Optional.empty(), Optional.of(stream));
    }
  }

  /**
   * One message of the shown attempt.
   *
   * @param unknown stations that nothing in the case reports, neither passed nor missed
   * @param state {@code delivered} or what went wrong
   * @param finding index into {@link Side#findings()}, if the message has one
   */
  public record LedgerRow(
      int index,
      String message,
      Optional<String> requestId,
      Role direction,
      @JsonUnwrapped Channel channel,
      int size,
      String digest,
      Station lastStation,
      Set<Station> unknown,
      String state,
      Optional<Integer> finding) {
    public LedgerRow {
      unknown = Station.inOrder(unknown);
    }

    public String stream() {
      return channel.stream().orElse("");
    }

    public Optional<String> session() {
      return channel.session();
    }
  }
}
