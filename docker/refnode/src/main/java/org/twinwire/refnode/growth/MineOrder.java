package org.twinwire.refnode.growth;

import java.time.Duration;

/**
 * What is to be mined.
 *
 * @param blocks how many, one behind the other
 * @param branch whether on the branch beside the first block behind the head of the chain folder
 * @param announcing of each that becomes the head
 * @param every between two of them
 */
public record MineOrder(int blocks, boolean branch, Announcing announcing, Duration every) {

  /** As many as can be told to be mined at once. */
  public static final int BLOCKS_MAX = 1024;

  public MineOrder {
    if (blocks < 1 || blocks > BLOCKS_MAX) {
      throw new IllegalArgumentException(
          "blocks: got %d (expected: 1 to %d)".formatted(blocks, BLOCKS_MAX));
    }
  }
}
