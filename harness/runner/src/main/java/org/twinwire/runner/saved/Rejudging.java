package org.twinwire.runner.saved;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.twinwire.core.judge.Judge;
import org.twinwire.core.judge.JudgedComparison;
import org.twinwire.core.plan.PlannedComparison;
import org.twinwire.core.results.Comparison;
import org.twinwire.core.results.ComparisonReport;
import org.twinwire.core.results.RunResults;
import org.twinwire.core.results.RunTotals;
import org.twinwire.core.results.Schedules;
import org.twinwire.core.results.Side;
import org.twinwire.core.trace.Trace;
import org.twinwire.runner.run.JudgedAlone;
import org.twinwire.runner.run.UsageException;

/** Judges a saved run again: the same traces come to the same report. Writes nothing. */
public final class Rejudging {

  private static final int MOST_MISSING = 10;

  private final SavedRun run;
  private final SavedInputs inputs;
  private final SavedPlan plan;
  private int traces;

  private Rejudging(SavedRun run, SavedInputs inputs) {
    this.run = run;
    this.inputs = inputs;
    this.plan = new SavedPlan(inputs.scenarios(), inputs.faults());
  }

  /**
   * Judges every comparison whose traces were all kept; the others stay as they were.
   *
   * @throws UsageException when a scenario of the run does not exist, or a trace cannot be read
   */
  public static JudgedAgain judge(SavedRun run, InputFolders folders) {
    return new Rejudging(run, SavedInputs.of(run, folders)).judge();
  }

  private JudgedAgain judge() {
    List<Comparison> before = run.results().comparisons();
    List<Comparison> kept = before.stream().filter(SavedRun::isKept).toList();
    requirePlans(kept);
    requireFiles(kept);
    List<Comparison> after =
        scheduled(before.stream().map(one -> SavedRun.isKept(one) ? judged(one) : one).toList());
    return new JudgedAgain(
        results(after), kept.size(), traces, Changes.between(before, after), inputs.notes());
  }

  private void requirePlans(List<Comparison> kept) {
    Set<String> missing = new LinkedHashSet<>();
    for (Comparison each : kept) {
      if (plan.of(each).isEmpty()) {
        missing.add(
            "%s, %s: no such scenario, or not with this shape (expected: as in the run)"
                .formatted(each.scenario(), each.shape()));
      }
    }
    if (!missing.isEmpty()) {
      throw new UsageException(List.copyOf(missing));
    }
  }

  private void requireFiles(List<Comparison> kept) {
    List<String> missing =
        kept.stream()
            .flatMap(each -> Stream.of(each.baseline(), each.candidate()))
            .flatMap(side -> side.traces().stream())
            .map(file -> run.folder().resolve(file))
            .filter(file -> !Files.isRegularFile(file))
            .map("%s: no such file (expected: a trace that results.json names)"::formatted)
            .limit(MOST_MISSING)
            .toList();
    if (!missing.isEmpty()) {
      throw new UsageException(missing);
    }
  }

  private Comparison judged(Comparison before) {
    PlannedComparison planned = plan.of(before).orElseThrow();
    JudgedComparison judged =
        Judge.judge(
            planned,
            inputs.by().implementations(planned.pair()),
            read(before.baseline()),
            read(before.candidate()),
            inputs.chain(),
            inputs.knownIssues(),
            inputs.by().failing());
    Comparison after = ComparisonReport.of(judged, before.rerun());
    return after
        .with(
            complete(after.baseline(), before.baseline()),
            complete(after.candidate(), before.candidate()))
        .with(before.minimised());
  }

  private List<Trace> read(Side side) {
    traces += side.traces().size();
    return side.traces().stream()
        .map(file -> SavedTraces.trace(run.folder().resolve(file)))
        .toList();
  }

  /** What only the run knows: files, and the nodes' logs of the attempt that is shown. */
  private static Side complete(Side after, Side before) {
    boolean sameShown = after.shownAttempt() == before.shownAttempt();
    return after.with(sameShown ? before.log() : after.log(), before.traces());
  }

  /** A run of planted faults does not look at shapes; its rows count on each its own. */
  private List<Comparison> scheduled(List<Comparison> judged) {
    return inputs.faults().isPresent()
        ? judged
        : Schedules.of(judged.stream().sorted(Comparator.comparingInt(plan::shapeIndex)).toList());
  }

  private RunResults results(List<Comparison> after) {
    RunResults.Run made = run.results().run();
    RunResults.Run noted =
        new RunResults.Run(
            made.seed(),
            made.runtime(),
            made.runtimeReason(),
            made.startedAt(),
            made.elapsedMillis(),
            made.versions(),
            made.tapCost(),
            notes(made.notes(), after));
    return inputs
        .faults()
        .map(job -> RunTotals.results(noted, after, SavedFaults.table(job, after)))
        .orElseGet(() -> RunTotals.results(noted, after));
  }

  /** Only which candidates were judged alone depends on the judge. */
  private List<String> notes(List<String> before, List<Comparison> after) {
    List<String> old = JudgedAlone.notes(run.results().comparisons());
    List<String> now = JudgedAlone.notes(after);
    if (Set.copyOf(old).equals(Set.copyOf(now))) {
      return before;
    }
    List<String> notes = new ArrayList<>(before);
    notes.removeAll(old);
    notes.addAll(now);
    return notes;
  }
}
