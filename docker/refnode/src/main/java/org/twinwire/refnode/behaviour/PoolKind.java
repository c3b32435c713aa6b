package org.twinwire.refnode.behaviour;

import org.twinwire.refnode.vocabulary.NamedValue;

/** Which transactions a node has for the next block. */
public enum PoolKind implements NamedValue {
  /** Those of its folder, always; what peers send or announce is left unread. */
  FIXED,
  /** None at first, then those that it sends itself and those that come. */
  EMPTY
}
