package org.twinwire.core.chain;

import java.util.Optional;

/**
 * The name of a generated chain. A longer chain of the same seed begins with all blocks of a
 * shorter one; what was played with the shorter one is judged by that.
 *
 * @param blocks after genesis
 */
public record SeedChain(long seed, int blocks) {

  /** Blocks after genesis in the bundled chain. */
  public static final int BLOCKS = 1_450;

  /** As many as it had while no receipt had a log. */
  private static final int BLOCKS_BEFORE_LOGS = 1_200;

  /** Returns the bundled chain of a seed. */
  public static SeedChain bundled(long seed) {
    return new SeedChain(seed, BLOCKS);
  }

  /**
   * Returns the chain that a run has saved.
   *
   * @param blocks empty: the run did not name them, because all chains had the same
   */
  public static SeedChain saved(long seed, Optional<Integer> blocks) {
    return new SeedChain(seed, blocks.orElse(BLOCKS_BEFORE_LOGS));
  }

  /** Returns what a run saves of it beside the seed; empty where it has always been so. */
  public Optional<Integer> savedBlocks() {
    return Optional.of(blocks).filter(many -> many != BLOCKS_BEFORE_LOGS);
  }
}
