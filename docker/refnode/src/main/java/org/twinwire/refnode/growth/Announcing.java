package org.twinwire.refnode.growth;

import org.twinwire.refnode.vocabulary.NamedValue;

/** Which message tells the peers of a new head. Since eth/69 it is BlockRangeUpdate for all. */
public enum Announcing implements NamedValue {
  /**
   * NewBlock to the square root of the peers, at least to one, and NewBlockHashes to the others.
   */
  AUTO,
  /** NewBlock to all. */
  BLOCKS,
  /** NewBlockHashes to all. */
  HASHES,
  /** None. */
  NONE
}
