package org.twinwire.refnode.adversary;

import org.twinwire.refnode.vocabulary.NamedValue;

/** What is done to announcements of transactions. */
public enum PooledHashesMove implements NamedValue {
  PROPER,
  /** Sizes that are 1,000 bytes too large. */
  WRONG_SIZE,
  /** Types that are one too high. */
  WRONG_TYPE,
  /** Hashes only since eth/68, types and sizes before. */
  OTHER_LAYOUT
}
