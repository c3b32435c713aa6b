package org.twinwire.runner.run;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.twinwire.core.ledger.ProcessDeaths;
import org.twinwire.core.minimise.Candidate;
import org.twinwire.core.minimise.ReproductionCheck;
import org.twinwire.core.plan.PlannedComparison;
import org.twinwire.core.results.Comparison;
import org.twinwire.core.shape.ShapePlan;
import org.twinwire.core.shape.Shaping;
import org.twinwire.core.trace.CaseId;
import org.twinwire.core.trace.Trace;
import org.twinwire.runner.cases.NodePair;
import org.twinwire.runner.cases.WarmUp;
import org.twinwire.runner.runtime.InfrastructureException;

/**
 * Plays smaller scenarios over the stack that had the finding, and has the judge check whether the
 * finding occurs again. The cases have the same names and seeds as in a run of the written file.
 * Once the time is over, no further candidate is accepted.
 */
final class Replay implements ReproductionCheck {

  private final RunParts parts;
  private final PlannedComparison planned;
  private final TargetFinding target;
  private final String id;
  private final long limitNanos;
  private final long startedNanos = System.nanoTime();
  private final WarmUp warmUp = new WarmUp();
  private final Set<String> reproduced = new HashSet<>();
  private int played;
  private int reproductions;
  private boolean refused;

  /**
   * Starts the time limit.
   *
   * @param id of the scenario in the file to be written
   */
  Replay(
      RunParts parts, PlannedComparison planned, TargetFinding target, String id, Duration limit) {
    this.parts = parts;
    this.planned = planned;
    this.target = target;
    this.id = id;
    this.limitNanos = limit.toNanos();
  }

  /** Returns the result if no smaller scenario can be offered. */
  Minimisation notReproduced() {
    return new Minimisation.NotReproduced(reproductions, played);
  }

  /** Tests whether a candidate was not accepted because the time was over. */
  boolean refused() {
    return refused;
  }

  @Override
  public int count(Candidate candidate, int tries) {
    return tried(candidate, tries, tries, tries);
  }

  /** Stops as soon as the result is known. */
  @Override
  public boolean atLeast(int needed, Candidate candidate, int tries) {
    return tried(candidate, tries, needed, tries - needed) >= needed;
  }

  /**
   * Plays until {@code neededHits} tries showed the finding or more than {@code allowedMisses} did
   * not.
   */
  private int tried(Candidate candidate, int tries, int neededHits, int allowedMisses) {
    boolean known = reproduced.contains(candidate.text());
    int count = 0;
    for (int attempt = 1; attempt <= tries && count < neededHits; attempt++) {
      if (isOver() && !known) {
        refused = true;
        return 0;
      }
      if (shows(candidate, attempt)) {
        count++;
        reproductions++;
      }
      played++;
      if (attempt - count > allowedMisses) {
        return count;
      }
    }
    reproduced.add(candidate.text());
    return count;
  }

  private boolean isOver() {
    return System.nanoTime() - startedNanos > limitNanos;
  }

  private boolean shows(Candidate candidate, int attempt) {
    PlannedComparison small = small(candidate);
    Trace trace = play(small, shaping(candidate), attempt);
    Optional<String> error = trace.error().or(() -> ProcessDeaths.failure(trace));
    if (error.isPresent() || trace.hasDeath()) {
      parts.playing().pool().discard(planned.pair());
    }
    if (error.isPresent()) {
      throw new InfrastructureException(error.get());
    }
    Comparison judged =
        parts
            .judging()
            .judge(
                small,
                parts.playing().pool().implementations(planned.pair()),
                List.of(trace),
                List.of(trace),
                "");
    return target.isIn(judged.candidate());
  }

  private PlannedComparison small(Candidate candidate) {
    return new PlannedComparison(
        candidate.scenario(),
        planned.dialer(),
        planned.listener(),
        planned.eth(),
        candidate.scenario().setting().shapes().getFirst(),
        target.stack(),
        target.stack(),
        1);
  }

  /** Returns the shaping as the file will name it. */
  private static Shaping shaping(Candidate candidate) {
    return switch (candidate.scenario().setting().shapes().getFirst()) {
      case ShapePlan.One one -> one.shaping();
      case ShapePlan.Offsets sweep -> candidate.shaping();
      case ShapePlan.Boundaries sweep -> candidate.shaping();
    };
  }

  private Trace play(PlannedComparison small, Shaping shaping, int attempt) {
    if (small.scenario().mutates()) {
      parts.playing().pool().discard(planned.pair());
    }
    CaseId of =
        new CaseId(
            id,
            small.dialer(),
            small.listener(),
            target.stack(),
            small.eth(),
            shaping.name(),
            attempt);
    NodePair pair = parts.playing().pool().takeTapped(planned.pair());
    warmUp.before(pair, target.stack(), small.eth());
    return parts
        .playing()
        .cases()
        .run(
            pair,
            small.scenario().beside(planned.otherThan(target.stack())),
            shaping,
            of,
            parts.playing().keys().of(of),
            parts.playing().convictions().patience(planned, target.stack()));
  }
}
