package org.twinwire.runner.run;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.twinwire.core.plan.EthChoice;
import org.twinwire.core.plan.Pair;
import org.twinwire.core.plan.PlannedComparison;
import org.twinwire.core.scenario.EthVersions;
import org.twinwire.runner.cases.NodePair;
import org.twinwire.runner.cases.PairPool;
import org.twinwire.runner.runtime.InfrastructureException;

/**
 * Determines the newest eth version that both nodes of a pair offer, once per pair. Thread-safe.
 */
final class SettledVersions {

  private final Map<Pair, Integer> newest = new ConcurrentHashMap<>();

  /**
   * Returns the comparison with a version. A pair that cannot be started, or has no version in
   * common, gets the fallback; its cases report that it cannot be played.
   *
   * @param pool starts the pair if need be
   */
  PlannedComparison settled(PlannedComparison planned, PairPool pool) {
    return switch (planned.version()) {
      case EthChoice.Exactly exactly -> planned;
      case EthChoice.NewestCommon common -> planned.at(newestOf(planned.pair(), pool));
    };
  }

  private int newestOf(Pair pair, PairPool pool) {
    if (!newest.containsKey(pair) && pool.unsupported(pair).isEmpty()) {
      ask(pair, pool);
    }
    return newest.getOrDefault(pair, EthVersions.FALLBACK);
  }

  /**
   * Tries until the pool gives the pair up, because a pair that starts late must not be played with
   * another version. The pool keeps the failure for the case that follows.
   */
  private void ask(Pair pair, PairPool pool) {
    while (!newest.containsKey(pair) && pool.givenUp(pair).isEmpty()) {
      started(pair, pool).ifPresent(both -> newest.put(pair, newestOf(both)));
    }
  }

  private static int newestOf(NodePair both) {
    return both.newestEth().orElse(EthVersions.FALLBACK);
  }

  private static Optional<NodePair> started(Pair pair, PairPool pool) {
    try {
      return Optional.of(pool.take(pair));
    } catch (InfrastructureException e) {
      return Optional.empty();
    }
  }
}
