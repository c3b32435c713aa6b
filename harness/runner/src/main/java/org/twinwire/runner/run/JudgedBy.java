package org.twinwire.runner.run;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.twinwire.core.chain.SeedChain;
import org.twinwire.core.implementation.PairImplementations;
import org.twinwire.core.plan.Pair;
import org.twinwire.core.scenario.Severity;
import org.twinwire.core.trace.Role;

/**
 * What a run was judged by, beside its traces, scenarios and results: the content of {@code
 * played/run.json}. With it the traces can be judged again with no node running.
 *
 * @param chain the one that both nodes served
 * @param failing the least severity that fails
 * @param behaviours of the nodes, beside what each scenario says of them
 * @param pairs every pair that was played
 * @param knownIssues the user's own files, by their names in {@code played/known-issues}
 * @param faults present for a run with planted faults
 */
public record JudgedBy(
    ServedChain chain,
    Severity failing,
    Map<Role, Map<String, Object>> behaviours,
    List<BuiltPair> pairs,
    List<String> knownIssues,
    Optional<FaultChoice> faults) {

  public JudgedBy {
    Map<Role, Map<String, Object>> copy = new EnumMap<>(Role.class);
    copy.putAll(behaviours);
    behaviours = Map.copyOf(copy);
    pairs = List.copyOf(pairs);
    knownIssues = List.copyOf(knownIssues);
  }

  /** Returns what the nodes of a pair are built on; nothing is known of a pair never started. */
  public PairImplementations implementations(Pair names) {
    return pairs.stream()
        .filter(each -> each.pair().equals(names))
        .map(BuiltPair::implementations)
        .findFirst()
        .orElse(PairImplementations.UNKNOWN);
  }

  /**
   * The chain of the run.
   *
   * @param folder it was read from; empty: it was made from the seed
   * @param blocks of a chain made from the seed, see {@link SeedChain#savedBlocks}
   * @param head hash of its last block; empty where it is not known
   */
  public record ServedChain(
      Optional<String> folder, Optional<Integer> blocks, Optional<String> head) {

    /** One of a run that saved nothing of it. */
    public static final ServedChain OF_THE_SEED =
        new ServedChain(Optional.empty(), Optional.empty(), Optional.empty());

    /** Returns its name, if it was made from this seed. */
    public SeedChain named(long seed) {
      return SeedChain.saved(seed, blocks);
    }
  }

  /** A pair and what its nodes turned out to be built on. */
  public record BuiltPair(Pair pair, PairImplementations implementations) {}
}
