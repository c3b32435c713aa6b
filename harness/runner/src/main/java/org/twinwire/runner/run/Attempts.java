package org.twinwire.runner.run;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.twinwire.core.plan.PlannedComparison;
import org.twinwire.core.results.Side;
import org.twinwire.core.trace.CaseId;
import org.twinwire.core.trace.Trace;

/** All attempts of one side of a comparison. */
final class Attempts {

  /** A second death shows that the first was no accident. */
  private static final int MOST_DEATHS = 2;

  private final String stack;
  private final String folder;
  private final List<Attempt> attempts = new ArrayList<>();
  private int deaths;

  private Attempts(String stack, String folder) {
    this.stack = stack;
    this.folder = folder;
  }

  static Attempts baseline(PlannedComparison planned) {
    String own = planned.isOfOneStack() ? "/baseline" : "";
    return new Attempts(planned.baseline(), planned.candidate() + own);
  }

  static Attempts candidate(PlannedComparison planned) {
    return new Attempts(planned.candidate(), planned.candidate());
  }

  String stack() {
    return stack;
  }

  /**
   * Returns the folder of its traces. Two sides with the same stack have the same cases, so each
   * has its own folder.
   */
  String folder() {
    return folder;
  }

  void add(Attempt attempt) {
    attempts.add(attempt);
    deaths += deaths(attempt);
  }

  private static int deaths(Attempt attempt) {
    return attempt.trace().hasDeath() ? 1 : 0;
  }

  /** Replaces the attempt that was added last. */
  void replaceLast(Attempt changed) {
    deaths += deaths(changed) - deaths(last());
    attempts.set(attempts.size() - 1, changed);
  }

  Attempt last() {
    return attempts.getLast();
  }

  /** Tests whether its nodes died so often that further attempts would show nothing new. */
  boolean hasDiedTooOften() {
    return deaths >= MOST_DEATHS;
  }

  void addUnsupported(PlannedComparison planned, String reason) {
    attempts.add(Attempt.unsupported(nextId(planned, planned.shape().name()), reason));
  }

  /** Adds an error to a side that was never run, which would otherwise look as if it had passed. */
  void addErrorIfEmpty(PlannedComparison planned, String error) {
    if (attempts.isEmpty()) {
      attempts.add(Attempt.failed(nextId(planned, planned.shape().name()), error));
    }
  }

  /** Returns the id of the next case; attempts are numbered across the variants of a sweep. */
  CaseId nextId(PlannedComparison planned, String shape) {
    return new CaseId(
        planned.scenario().id(),
        planned.dialer(),
        planned.listener(),
        stack,
        planned.eth(),
        shape,
        attempts.size() + 1);
  }

  List<Trace> traces() {
    return attempts.stream().map(Attempt::trace).toList();
  }

  /** Puts another attempt in the place of each. */
  void replaceAll(UnaryOperator<Attempt> other) {
    attempts.replaceAll(other);
  }

  /** Adds what core cannot know to the judged side: files, and the log of the shown attempt. */
  Side complete(Side side) {
    return side.with(
        log(side.shownAttempt()),
        attempts.stream().flatMap(attempt -> attempt.file().stream()).toList());
  }

  private List<String> log(int shown) {
    return attempts.stream()
        .filter(attempt -> attempt.number() == shown)
        .findFirst()
        .map(Attempt::log)
        .orElse(List.of());
  }
}
