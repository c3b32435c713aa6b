package org.twinwire.runner.run;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.twinwire.core.plan.Pair;
import org.twinwire.core.plan.PlannedComparison;
import org.twinwire.core.results.Comparison;
import org.twinwire.core.results.RunResults;
import org.twinwire.core.results.RunTotals;
import org.twinwire.core.results.Schedules;
import org.twinwire.runner.runtime.RuntimeChoice;

/**
 * A run in progress. Threads execute the comparisons, each one at a time with nodes of its own, and
 * the results so far are available at any time. Thread-safe.
 */
public final class Run {

  private final RunParts parts;
  private final RunListener listener;
  private final Instant startedAt = Instant.now();
  private final long startedNanos = System.nanoTime();
  private final List<Done> done = new ArrayList<>();
  private final MinimiseCandidates candidates = new MinimiseCandidates();
  private final List<Comparison> judgedAgain = new ArrayList<>();
  private final List<String> notes = new CopyOnWriteArrayList<>();
  private final Lanes lanes;
  private final SettledVersions versions = new SettledVersions();
  private final TapCosts costs = new TapCosts(this::note);
  private final RunEnd end;

  Run(RunParts parts, RunListener listener) {
    this.parts = parts;
    this.listener = listener;
    this.end = new RunEnd(parts.playing().pool(), parts.pairs(), parts.limit());
    TraceStore store = new TraceStore(parts.output().report(), this::note);
    Set<Pair> redialled = ConcurrentHashMap.newKeySet();
    this.lanes =
        new Lanes(
            parts.playing().pool(),
            pool ->
                new ComparisonRun(
                    pool, parts.playing(), store, costs, redialled, listener, this::note));
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
    return onLane(planned, lane -> execute(planned, lane));
  }

  /**
   * Returns the comparison with the eth version that it is played with. If that is the newest that
   * both nodes offer, the pair is started to find out.
   */
  public PlannedComparison settled(PlannedComparison planned) {
    return onLane(planned, lane -> versions.settled(planned, lane.pool()));
  }

  private <T> T onLane(PlannedComparison planned, Function<ComparisonRun, T> use) {
    ComparisonRun lane = lanes.take(planned.pair());
    try {
      if (lane.leaves(planned.pair())) {
        lookBack(lane);
      }
      return use.apply(lane);
    } finally {
      lanes.giveBack(lane);
    }
  }

  private Comparison execute(PlannedComparison planned, ComparisonRun lane) {
    PlannedComparison settled = versions.settled(planned, lane.pool());
    long started = System.nanoTime();
    Attempts baseline = Attempts.baseline(settled);
    Attempts candidate = Attempts.candidate(settled);
    lane.play(settled, baseline, candidate);
    end.checkStopped();
    lane.reopened().ifPresent(reopened -> judgeAgain(reopened, lane));
    Comparison judged = judge(settled, baseline, candidate, lane);
    add(new Done(plan().indexOf(planned), settled, judged), baseline, candidate, started);
    return judged;
  }

  private synchronized void add(
      Done one, Attempts baseline, Attempts candidate, long startedNanos) {
    candidates.add(
        done.size(), one.judged(), () -> MinimiseCandidate.of(one.planned(), baseline, candidate));
    done.add(one);
    Duration elapsed = Duration.ofNanos(System.nanoTime() - startedNanos);
    listener.judged(done.size(), plan().size(), one.judged(), elapsed);
  }

  /** Judges the last comparison of a lane again, because a node turned out to have died in it. */
  private void judgeAgain(ComparisonRun.PlayedComparison reopened, ComparisonRun lane) {
    Comparison judged = judge(reopened.planned(), reopened.baseline(), reopened.candidate(), lane);
    replace(reopened, judged);
    note(
        "%s: %s, judged again: a node was found dead after it"
            .formatted(Explanation.name(judged), judged.verdict()));
  }

  private synchronized void replace(ComparisonRun.PlayedComparison reopened, Comparison judged) {
    int index = done.size() - 1;
    while (!done.get(index).planned().equals(reopened.planned())) {
      index--;
    }
    done.set(index, done.get(index).judged(judged));
    candidates.add(
        index,
        judged,
        () -> MinimiseCandidate.of(reopened.planned(), reopened.baseline(), reopened.candidate()));
    judgedAgain.add(judged);
  }

  /** Checks whether nodes died in the comparisons that were judged last, and judges those again. */
  void lookBack() {
    lanes.all().forEach(this::lookBack);
  }

  private void lookBack(ComparisonRun lane) {
    if (end.reason().isEmpty()) {
      lane.lookBack().ifPresent(reopened -> judgeAgain(reopened, lane));
    }
  }

  /**
   * Returns the comparisons whose result differs from that of {@link #execute}, because a node had
   * died in them.
   */
  public synchronized List<Comparison> judgedAgain() {
    return List.copyOf(judgedAgain);
  }

  /**
   * Tests whether a comparison need not be tried: the undriven node is unfit, and a comparison of
   * the pair has already reported it.
   */
  synchronized boolean isLost(PlannedComparison planned) {
    return parts.playing().pool().unfit(planned.pair()).isPresent()
        && done.stream().anyMatch(one -> one.planned().pair().equals(planned.pair()));
  }

  private Comparison judge(
      PlannedComparison planned, Attempts baseline, Attempts candidate, ComparisonRun lane) {
    String rerun = parts.output().rerun().command(planned);
    try {
      Comparison judged =
          parts
              .judging()
              .judge(
                  planned,
                  lane.pool().implementations(planned.pair()),
                  baseline.traces(),
                  candidate.traces(),
                  rerun);
      if (parts.output().traces().keeps(judged)) {
        lane.keep(baseline);
        lane.keep(candidate);
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
  synchronized void minimise(Minimising minimising) {
    List<Comparison> judged = done.stream().map(Done::judged).toList();
    List<Comparison> small = candidates.minimise(Schedules.of(judged), minimising, this::note, end);
    for (int i = 0; i < small.size(); i++) {
      done.set(i, done.get(i).judged(small.get(i)));
    }
  }

  /** Minimises the first finding of the candidate in the comparison that was judged last. */
  synchronized Minimisation minimiseLast(Minimising minimising, int tries) {
    return candidates.minimiseFirst(done.size() - 1, done.getLast().judged(), minimising, tries);
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
  public synchronized boolean isComplete() {
    return done.size() == plan().size();
  }

  public synchronized ExitCode exitCode() {
    return ExitCode.of(RunTotals.of(inOrder()), isComplete());
  }

  /** Returns the comparisons that are judged, in the order of the plan. */
  private List<Comparison> inOrder() {
    return done.stream().sorted(Comparator.comparingInt(Done::place)).map(Done::judged).toList();
  }

  /** Returns the results so far, in the order of the plan. */
  public synchronized RunResults results() {
    if (!isComplete()) {
      String why = end.reason().or(this::unfit).orElse("the run ended early");
      note("%d of %d comparisons done: %s".formatted(done.size(), plan().size(), why));
    }
    JudgedAlone.notes(inOrder()).forEach(this::note);
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
    return RunTotals.results(run, inOrder());
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

  /**
   * A comparison that is judged.
   *
   * @param place in the plan
   * @param planned as it was played
   */
  private record Done(int place, PlannedComparison planned, Comparison judged) {
    Done judged(Comparison other) {
      return new Done(place, planned, other);
    }
  }
}
