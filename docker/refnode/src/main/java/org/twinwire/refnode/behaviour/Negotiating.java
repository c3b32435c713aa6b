package org.twinwire.refnode.behaviour;

import org.twinwire.refnode.vocabulary.NamedValue;

/** What the side that opens a stream does before the peer has agreed to its protocol. */
public enum Negotiating implements NamedValue {
  AWAIT,
  /** Sends its messages right behind the proposal. */
  LAZY
}
