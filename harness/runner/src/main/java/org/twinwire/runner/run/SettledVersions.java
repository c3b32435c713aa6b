package org.twinwire.runner.run;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.twinwire.core.plan.EthChoice;
import org.twinwire.core.plan.Pair;
import org.twinwire.core.plan.PlannedComparison;
import org.twinwire.core.scenario.EthVersions;
import org.twinwire.runner.cases.NodePair;
import org.twinwire.runner.cases.PairPool;
import org.twinwire.runner.runtime.InfrastructureException;

/** Determines the newest eth version that both nodes of a pair offer, once per pair. */
final class SettledVersions {

  private final PairPool pool;
  private final Map<Pair, Integer> newest = new HashMap<>();

  SettledVersions(PairPool pool) {
    this.pool = pool;
  }

  /**
   * Returns the comparison with a version. A pair that cannot be started, or has no version in
   * common, gets the fallback; its cases report that it cannot be played.
   */
  PlannedComparison settled(PlannedComparison planned) {
    return switch (planned.version()) {
      case EthChoice.Exactly exactly -> planned;
      case EthChoice.NewestCommon common -> planned.at(newestOf(planned.pair()));
    };
  }

  private int newestOf(Pair pair) {
    if (!newest.containsKey(pair) && pool.unsupported(pair).isEmpty()) {
      ask(pair);
    }
    return newest.getOrDefault(pair, EthVersions.FALLBACK);
  }

  /**
   * Tries until the pool gives the pair up, because a pair that starts late must not be played with
   * another version. The pool keeps the failure for the case that follows.
   */
  private void ask(Pair pair) {
    while (!newest.containsKey(pair) && pool.givenUp(pair).isEmpty()) {
      started(pair).ifPresent(both -> newest.put(pair, newestOf(both)));
    }
  }

  private static int newestOf(NodePair both) {
    return both.newestEth().orElse(EthVersions.FALLBACK);
  }

  private Optional<NodePair> started(Pair pair) {
    try {
      return Optional.of(pool.take(pair));
    } catch (InfrastructureException e) {
      return Optional.empty();
    }
  }
}
