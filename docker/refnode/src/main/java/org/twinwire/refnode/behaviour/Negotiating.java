package org.twinwire.refnode.behaviour;

/** What the side that opens a stream does before the peer has agreed to its protocol. */
public enum Negotiating implements Worded {
  AWAIT,
  /** Sends its messages right behind the proposal. */
  LAZY
}
