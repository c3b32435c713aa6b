package org.twinwire.core.chain;

/** Makes a valid chain out of a seed: the same seed gives the same bytes. */
public final class ChainGenerator {

  /** Blocks behind genesis in the bundled chain. */
  public static final int DEFAULT_BLOCKS = 1_200;

  private ChainGenerator() {}

  /**
   * @param blocks blocks behind genesis
   */
  public static Chain generate(long seed, int blocks) {
    throw new UnsupportedOperationException("not there yet: " + seed + ", " + blocks);
  }
}
