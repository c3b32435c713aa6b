package org.twinwire.runner.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.twinwire.core.judge.Verdict;
import org.twinwire.core.results.Comparison;
import org.twinwire.runner.runtime.InfrastructureException;

/**
 * The comparisons of a run that may be worth minimising, those with a finding, by their index in
 * the run.
 */
final class MinimiseCandidates {

  /** Largest number of minimised comparisons in a run; each may take a minute. */
  private static final int MOST = 5;

  private final Map<Integer, MinimiseCandidate> comparisons = new HashMap<>();

  void add(int index, Comparison judged, Supplier<MinimiseCandidate> comparison) {
    boolean found =
        !judged.candidate().findings().isEmpty() || !judged.baseline().findings().isEmpty();
    if (found) {
      comparisons.put(index, comparison.get());
    }
  }

  /**
   * Returns the comparisons, with a smaller scenario for the first failures that depend on the
   * schedule.
   */
  List<Comparison> minimise(
      List<Comparison> judged, Minimising minimising, Consumer<String> notes, RunEnd end) {
    List<Comparison> all = new ArrayList<>(judged);
    int tried = 0;
    for (int i = 0; i < all.size() && tried < MOST && end.reason().isEmpty(); i++) {
      Optional<TargetFinding> target = scheduled(all.get(i), i);
      if (target.isPresent()) {
        tried++;
        notes.accept("minimising " + Explanation.name(all.get(i)));
        all.set(i, minimised(all.get(i), comparisons.get(i), target.get(), minimising, notes));
      }
    }
    return all;
  }

  private Optional<TargetFinding> scheduled(Comparison judged, int index) {
    return Optional.ofNullable(comparisons.get(index))
        .filter(comparison -> judged.verdict() == Verdict.FAIL && judged.minimised().isEmpty())
        .flatMap(comparison -> TargetFinding.scheduled(judged, comparison));
  }

  private static Comparison minimised(
      Comparison judged,
      MinimiseCandidate comparison,
      TargetFinding target,
      Minimising minimising,
      Consumer<String> notes) {
    try {
      Minimisation small = minimising.minimise(comparison.planned(), target, Minimising.TRIES);
      notes.accept(small.text());
      return judged.with(small.found());
    } catch (InfrastructureException e) {
      notes.accept("not minimised: " + e.getMessage());
      return judged;
    }
  }

  /** Minimises the first finding of the candidate, if there is one. */
  Minimisation minimiseFirst(int index, Comparison judged, Minimising minimising, int tries) {
    return Optional.ofNullable(comparisons.get(index))
        .flatMap(
            comparison ->
                TargetFinding.first(judged, comparison)
                    .map(target -> minimising.minimise(comparison.planned(), target, tries)))
        .orElseGet(Minimisation.NoFinding::new);
  }
}
