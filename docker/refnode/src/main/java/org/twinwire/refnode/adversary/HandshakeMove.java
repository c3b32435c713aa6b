package org.twinwire.refnode.adversary;

import org.twinwire.refnode.vocabulary.NamedValue;

/** What is done to auth, by the dialer, or to ack, by the listener (devp2p rlpx.md, EIP-8). */
public enum HandshakeMove implements NamedValue {
  PROPER,
  /** Version 56 instead of 4: to be ignored. */
  VERSION_56,
  /** Three more items in the list: to be ignored. */
  EXTRA_ITEMS,
  /** Bytes behind the list that are no RLP: to be ignored. */
  TRAILING_JUNK,
  /** As long as a packet may be. */
  SIZE_2048,
  /** A byte longer. */
  SIZE_2049,
  /** The size in front, which is authenticated, is another one. */
  FLIP_SIZE,
  FLIP_CIPHERTEXT,
  FLIP_TAG,
  /** In auth a signature by nobody; in ack an ephemeral key that is not a point on the curve. */
  BAD_SIGNATURE,
  /** The key it is encrypted with is all zero. */
  ZERO_POINT,
  /** The key it is encrypted with is not a point on the curve. */
  OFF_CURVE,
  /** None at all, and this side waits for longer than any peer should. */
  SILENT,
  /** All as it should be, but this side seeds its MACs with the packet without its size. */
  SEED_SHORT
}
