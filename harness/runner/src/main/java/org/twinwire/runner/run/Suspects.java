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

/** What of a run may be worth minimising: comparisons with a finding, by their place in the run. */
final class Suspects {

  /** In a run: each may take a minute. */
  private static final int MOST = 5;

  private final Map<Integer, Suspect> suspects = new HashMap<>();

  void add(int index, Comparison judged, Supplier<Suspect> suspect) {
    boolean found =
        !judged.candidate().findings().isEmpty() || !judged.baseline().findings().isEmpty();
    if (found) {
      suspects.put(index, suspect.get());
    }
  }

  /**
   * The same comparisons; the first failures that depend on the schedule have a smaller scenario.
   */
  List<Comparison> minimise(
      List<Comparison> judged, Minimising minimising, Consumer<String> notes, RunEnd end) {
    List<Comparison> all = new ArrayList<>(judged);
    int tried = 0;
    for (int i = 0; i < all.size() && tried < MOST && end.reason().isEmpty(); i++) {
      Optional<Target> target = scheduled(all.get(i), i);
      if (target.isPresent()) {
        tried++;
        notes.accept("minimising " + Explanation.name(all.get(i)));
        all.set(i, minimised(all.get(i), suspects.get(i), target.get(), minimising, notes));
      }
    }
    return all;
  }

  private Optional<Target> scheduled(Comparison judged, int index) {
    return Optional.ofNullable(suspects.get(index))
        .filter(suspect -> judged.verdict() == Verdict.FAIL && judged.minimised().isEmpty())
        .flatMap(suspect -> Target.scheduled(judged, suspect));
  }

  private static Comparison minimised(
      Comparison judged,
      Suspect suspect,
      Target target,
      Minimising minimising,
      Consumer<String> notes) {
    try {
      Minimisation small = minimising.minimise(suspect.planned(), target, Minimising.TRIES);
      notes.accept(small.text());
      return judged.with(small.found());
    } catch (InfrastructureException e) {
      notes.accept("not minimised: " + e.getMessage());
      return judged;
    }
  }

  /** The first finding of the candidate, minimised, if it has one. */
  Minimisation minimiseFirst(int index, Comparison judged, Minimising minimising, int tries) {
    return Optional.ofNullable(suspects.get(index))
        .flatMap(
            suspect ->
                Target.first(judged, suspect)
                    .map(target -> minimising.minimise(suspect.planned(), target, tries)))
        .orElseGet(Minimisation.NoFinding::new);
  }
}
