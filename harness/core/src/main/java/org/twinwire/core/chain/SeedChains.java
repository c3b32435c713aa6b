package org.twinwire.core.chain;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Generated chains by their names. A chain takes thousands of signatures, so each is made once; a
 * program needs those of a few seeds.
 */
public final class SeedChains {

  private static final Map<SeedChain, Chain> MADE = new ConcurrentHashMap<>();

  private SeedChains() {}

  /** Returns the chain with this name. */
  public static Chain of(SeedChain name) {
    return MADE.computeIfAbsent(
        name, which -> ChainGenerator.generate(which.seed(), which.blocks()));
  }

  /** Returns the bundled chain of a seed. */
  public static Chain of(long seed) {
    return of(SeedChain.bundled(seed));
  }
}
