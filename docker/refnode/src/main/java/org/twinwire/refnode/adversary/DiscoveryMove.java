package org.twinwire.refnode.adversary;

import org.twinwire.refnode.vocabulary.NamedValue;

/** What is done to Neighbours. */
public enum DiscoveryMove implements NamedValue {
  PROPER,
  /** Each neighbour in a packet of its own. */
  SPLIT_NEIGHBOURS,
  /** Sent after their expiration. */
  LATE_NEIGHBOURS,
  /** Sent from another UDP port. */
  OTHER_ADDRESS,
  /** Sent at once, with an expiration in the past. */
  EXPIRED_NEIGHBOURS,
  /** One bit of the hash is wrong. */
  BAD_HASH
}
