package org.twinwire.refnode.adversary;

import org.twinwire.refnode.vocabulary.NamedValue;

/** What is done to Status, on every stack (devp2p caps/eth.md, Status). */
public enum StatusMove implements NamedValue {
  PROPER,
  /** The layout of eth/69 (EIP-7642) under an older version, that of eth/68 under 69. */
  OTHER_LAYOUT,
  EXTRA_ITEM,
  MISSING_ITEM,
  /** The network id with a zero in front: no canonical RLP. */
  LEADING_ZERO,
  /** Sent twice. */
  TWICE,
  /** RLPx: sent once each of many Pings has been answered. */
  AFTER_PINGS
}
