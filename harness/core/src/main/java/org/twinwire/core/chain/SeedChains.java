package org.twinwire.core.chain;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The bundled chains, one for each seed. A chain takes thousands of signatures, so each is made
 * once; a program needs those of a few seeds.
 */
public final class SeedChains {

  private static final Map<Long, Chain> MADE = new ConcurrentHashMap<>();

  private SeedChains() {}

  /** Returns the chain of a seed, {@link ChainGenerator#DEFAULT_BLOCKS} blocks after genesis. */
  public static Chain of(long seed) {
    return MADE.computeIfAbsent(
        seed, which -> ChainGenerator.generate(which, ChainGenerator.DEFAULT_BLOCKS));
  }
}
