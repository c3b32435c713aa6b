package org.twinwire.runner.run;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;
import org.twinwire.core.plan.Pair;
import org.twinwire.runner.cases.PairPool;

/**
 * The players of a run, each with nodes of its own: as many as comparisons are played at the same
 * time. Thread-safe.
 */
final class Lanes {

  private final PairPool first;
  private final Function<PairPool, ComparisonRun> player;
  private final List<ComparisonRun> all = new ArrayList<>();
  private final Deque<ComparisonRun> free = new ArrayDeque<>();

  /**
   * Creates no player yet.
   *
   * @param first keeps the nodes of the first player; those of others get a pool beside it
   */
  Lanes(PairPool first, Function<PairPool, ComparisonRun> player) {
    this.first = first;
    this.player = player;
  }

  /** Returns a free player, if possible one whose nodes of this pair are running. */
  synchronized ComparisonRun take(Pair pair) {
    ComparisonRun lane =
        free.stream()
            .filter(one -> one.pool().alive(pair).isPresent())
            .findFirst()
            .or(() -> free.stream().findFirst())
            .orElseGet(this::another);
    free.remove(lane);
    return lane;
  }

  private ComparisonRun another() {
    ComparisonRun lane = player.apply(all.isEmpty() ? first : first.beside());
    all.add(lane);
    return lane;
  }

  synchronized void giveBack(ComparisonRun lane) {
    free.push(lane);
  }

  synchronized List<ComparisonRun> all() {
    return List.copyOf(all);
  }
}
