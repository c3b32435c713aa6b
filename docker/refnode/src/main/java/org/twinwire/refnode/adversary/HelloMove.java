package org.twinwire.refnode.adversary;

import org.twinwire.refnode.vocabulary.NamedValue;

/** What is done to Hello, the first message over RLPx (devp2p rlpx.md, "p2p" Capability). */
public enum HelloMove implements NamedValue {
  PROPER,
  /** The last p2p version without Snappy. */
  VERSION_4,
  VERSION_22,
  /** Three more items in the list: to be ignored. */
  EXTRA_ITEMS,
  /** Payload as long as it may be. */
  SIZE_2048,
  /** A byte longer. */
  SIZE_2049,
  ID_ZERO,
  ID_63,
  ID_65,
  /** The id of another key than that of the handshake. */
  ID_OTHER,
  /** No version of eth that a peer has. */
  OFFER_61,
  /** Capabilities that a peer does not have as well, among and beside its own. */
  OFFER_MANY,
  /** A Ping before Hello. */
  PING_FIRST,
  /** A message of eth before Hello. */
  ETH_FIRST
}
