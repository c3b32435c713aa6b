package org.twinwire.core.ledger;

import java.util.List;
import java.util.Optional;
import org.twinwire.core.expectation.ExpectedEnds;
import org.twinwire.core.expectation.WrongAnswerKind;
import org.twinwire.core.finding.BrokenOffRequests;
import org.twinwire.core.finding.Causes;
import org.twinwire.core.finding.Deaths;
import org.twinwire.core.finding.Disconnections;
import org.twinwire.core.finding.Finding;
import org.twinwire.core.finding.LocatedFinding;
import org.twinwire.core.finding.MessageFindings;
import org.twinwire.core.finding.Rule;
import org.twinwire.core.finding.WrongAnswers;
import org.twinwire.core.finding.rule.EndRules;
import org.twinwire.core.trace.Event;
import org.twinwire.core.trace.Outcome;
import org.twinwire.core.trace.Role;
import org.twinwire.core.trace.StepOutcome;
import org.twinwire.core.trace.Trace;

/**
 * One entry per message of a trace, in order of sending, and everything that deviates. Every event
 * at a receiver's station is either in an entry's {@code seen} or a finding of its own.
 */
public record Ledger(List<Entry> entries, List<LocatedFinding> notes) {

  public Ledger {
    entries = List.copyOf(entries);
    notes = List.copyOf(notes);
  }

  /** The ledger of a case whose script expects no session to end. */
  public static Ledger of(Trace trace) {
    return of(trace, ExpectedEnds.NONE);
  }

  public static Ledger of(Trace trace, ExpectedEnds ends) {
    return of(trace, ends, Causes.TABLE);
  }

  public static Ledger of(Trace trace, ExpectedEnds ends, List<Rule> rules) {
    return new MessageFindings(trace.events(), ends, new Causes(rules, trace.events())).ledger();
  }

  public List<Finding> findings() {
    return notes.stream().map(LocatedFinding::finding).toList();
  }

  /**
   * The failure of the machine that the death of a node is: it was killed from outside, or no byte
   * of its peer had reached it in this case.
   */
  public static Optional<String> failure(Trace trace) {
    return Deaths.failure(trace);
  }

  /** The death of a node that came before any byte of this case: it belongs to the one before. */
  public static Optional<Event.ProcessDied> deathBefore(Trace trace) {
    return new Deaths(trace.events()).before();
  }

  /** Whether a node died of this case, which explains everything that did not come after that. */
  public boolean hasDeath() {
    return notes.stream().anyMatch(note -> note.finding().cause().equals(EndRules.PROCESS_DIED));
  }

  /**
   * The finding for an answer that the chain contradicts.
   *
   * @param requester the role that asked
   * @param problem what is wrong with it, in one line
   * @param misfit what its content is instead
   */
  public static LocatedFinding wrongAnswer(
      Trace trace,
      Role requester,
      Outcome.Answered answer,
      String problem,
      WrongAnswerKind misfit) {
    return WrongAnswers.note(trace, requester, answer, problem, misfit, Causes.TABLE);
  }

  /**
   * The finding for a request of a step that its node told to be disconnected; empty where it tells
   * of none.
   *
   * @param requester the role that asked
   * @param requestId empty: the first of the step
   */
  public Optional<LocatedFinding> brokenOff(
      Trace trace, Role requester, StepOutcome ran, Optional<String> requestId) {
    return new BrokenOffRequests(trace, this, Causes.TABLE).of(requester, ran, requestId);
  }

  /**
   * Findings for sessions that ended though no step expects it, unless a message that went missing
   * before explains the end.
   *
   * @param untilNanos when the runner began to tidy up; what ends later is its doing
   */
  public List<LocatedFinding> disconnections(Trace trace, ExpectedEnds ends, long untilNanos) {
    return Disconnections.notes(trace, this, ends, untilNanos, Causes.TABLE);
  }
}
