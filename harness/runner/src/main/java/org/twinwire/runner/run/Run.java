package org.twinwire.runner.run;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.twinwire.core.plan.PlannedComparison;
import org.twinwire.core.results.Comparison;
import org.twinwire.core.results.RunResults;
import org.twinwire.core.results.RunTotals;
import org.twinwire.core.results.Schedules;
import org.twinwire.runner.runtime.RuntimeChoice;

/**
 * A run in progress. One thread executes the comparisons one by one, and the results so far are
 * available at any time. {@link #stop} may be called from any thread.
 */
public final class Run {

  private final RunParts parts;
  private final RunListener listener;
  private final Instant startedAt = Instant.now();
  private final long startedNanos = System.nanoTime();
  private final List<Comparison> done = new ArrayList<>();
  private final MinimiseCandidates candidates = new MinimiseCandidates();
  private final List<Comparison> judgedAgain = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private final ComparisonRun comparisons;
  private final SettledVersions versions;
  private final TapCosts costs = new TapCosts(this::note);
  private final RunEnd end;

  Run(RunParts parts, RunListener listener) {
    this.parts = parts;
    this.listener = listener;
    this.end = new RunEnd(parts.playing().pool(), parts.pairs(), parts.limit());
    this.versions = new SettledVersions(parts.playing().pool());
    TraceStore store = new TraceStore(parts.output().report(), this::note);
    this.comparisons =
        new ComparisonRun(
            parts.playing().pool(),
            parts.playing().cases(),
            parts.playing().convictions(),
            parts.playing().keys(),
            store,
            costs,
            listener,
            this::note);
  }

  public List<PlannedComparison> plan() {
    return parts.plan();
  }

  /**
   * Runs and judges one comparison of the plan.
   *
   * @throws RunStoppedException if the run is over before the comparison is done
   */
  public Comparison execute(PlannedComparison planned) {
    end.check();
    return executeSettled(settled(planned));
  }

  /**
   * Returns the comparison with the eth version that it is played with. If that is the newest that
   * both nodes offer, the pair is started to find out.
   */
  public PlannedComparison settled(PlannedComparison planned) {
    if (done.stream().skip(Math.max(0, done.size() - 1L)).noneMatch(last -> isOf(planned, last))) {
      lookBack();
    }
    return versions.settled(planned);
  }

  private Comparison executeSettled(PlannedComparison planned) {
    long started = System.nanoTime();
    Attempts baseline = Attempts.baseline(planned);
    Attempts candidate = Attempts.candidate(planned);
    comparisons.play(planned, baseline, candidate);
    end.checkStopped();
    comparisons.reopened().ifPresent(this::judgeAgain);
    Comparison judged = judge(planned, baseline, candidate);
    candidates.add(done.size(), judged, () -> MinimiseCandidate.of(planned, baseline, candidate));
    done.add(judged);
    listener.judged(
        done.size(), plan().size(), judged, Duration.ofNanos(System.nanoTime() - started));
    return judged;
  }

  /** Judges the last comparison again, because a node turned out to have died in it. */
  private void judgeAgain(ComparisonRun.PlayedComparison reopened) {
    Comparison judged = judge(reopened.planned(), reopened.baseline(), reopened.candidate());
    int index = done.size() - 1;
    done.set(index, judged);
    candidates.add(
        index,
        judged,
        () -> MinimiseCandidate.of(reopened.planned(), reopened.baseline(), reopened.candidate()));
    judgedAgain.add(judged);
    note(
        "%s: %s, judged again: a node was found dead after it"
            .formatted(Explanation.name(judged), judged.verdict()));
  }

  /**
   * Checks whether a node died in the comparison that was judged last, and judges it again if so.
   */
  void lookBack() {
    if (end.reason().isEmpty()) {
      comparisons.lookBack().ifPresent(this::judgeAgain);
    }
  }

  /**
   * Returns the comparisons whose result differs from that of {@link #execute}, because a node had
   * died in them.
   */
  public List<Comparison> judgedAgain() {
    return List.copyOf(judgedAgain);
  }

  /**
   * Tests whether a comparison need not be tried: the undriven node is unfit, and a comparison of
   * the pair has already reported it.
   */
  boolean isLost(PlannedComparison planned) {
    return parts.playing().pool().unfit(planned.pair()).isPresent()
        && done.stream().anyMatch(judged -> isOf(planned, judged));
  }

  private static boolean isOf(PlannedComparison planned, Comparison judged) {
    return judged.pair().dialer().equals(planned.dialer())
        && judged.pair().listener().equals(planned.listener());
  }

  private Comparison judge(PlannedComparison planned, Attempts baseline, Attempts candidate) {
    String rerun = parts.output().rerun().command(planned);
    try {
      Comparison judged =
          parts
              .judging()
              .judge(
                  planned,
                  parts.playing().pool().implementations(planned.pair()),
                  baseline.traces(),
                  candidate.traces(),
                  rerun);
      if (parts.output().traces().keeps(judged)) {
        comparisons.keep(baseline);
        comparisons.keep(candidate);
      }
      return judged.with(
          baseline.complete(judged.baseline()), candidate.complete(judged.candidate()));
    } catch (RuntimeException e) {
      return ErrorComparison.of(planned, "the judge failed: " + e, rerun);
    }
  }

  /** Ends the run before the next comparison; the one in progress gets no result. */
  public void stop(String reason) {
    end.stop(reason);
  }

  /**
   * Determines which findings depend on the shape, and looks for smaller scenarios of such
   * failures.
   */
  void minimise(Minimising minimising) {
    List<Comparison> small = candidates.minimise(Schedules.of(done), minimising, this::note, end);
    done.clear();
    done.addAll(small);
  }

  /** Minimises the first finding of the candidate in the comparison that was judged last. */
  Minimisation minimiseLast(Minimising minimising, int tries) {
    return candidates.minimiseFirst(done.size() - 1, done.getLast(), minimising, tries);
  }

  /** Adds one sentence to console and report. */
  public void note(String line) {
    notes.add(line);
    listener.note(line);
  }

  /** Notes the known issues that match nothing, which is only known once every node was used. */
  void noteUnusedIssues() {
    if (isComplete()) {
      parts.unusedIssues().forEach(this::note);
    }
  }

  /** Tests whether everything planned has been judged. */
  public boolean isComplete() {
    return done.size() == plan().size();
  }

  public ExitCode exitCode() {
    return ExitCode.of(RunTotals.of(done), isComplete());
  }

  /** Returns the results so far. */
  public RunResults results() {
    if (!isComplete()) {
      String why = end.reason().or(this::unfit).orElse("the run ended early");
      note("%d of %d comparisons done: %s".formatted(done.size(), plan().size(), why));
    }
    JudgedAlone.notes(done).forEach(this::note);
    parts.playing().convictions().cost().ifPresent(this::note);
    RuntimeChoice choice = parts.choice();
    RunResults.Run run =
        new RunResults.Run(
            parts.playing().keys().seed(),
            choice.runtime().word(),
            choice.reason(),
            startedAt.toString(),
            Duration.ofNanos(System.nanoTime() - startedNanos).toMillis(),
            versions(),
            costs.known(),
            notes);
    return RunTotals.results(run, done);
  }

  private Optional<String> unfit() {
    return parts.pairs().stream()
        .flatMap(pair -> parts.playing().pool().unfit(pair).stream())
        .findFirst();
  }

  private Map<String, String> versions() {
    Map<String, String> versions = new HashMap<>(parts.choice().runtime().versions());
    versions.putAll(parts.playing().pool().nodeVersions());
    versions.put("twinwire", parts.output().version());
    versions.put("java", Runtime.version().toString());
    return versions;
  }
}
