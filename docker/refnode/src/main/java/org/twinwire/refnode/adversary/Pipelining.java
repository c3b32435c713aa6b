package org.twinwire.refnode.adversary;

import org.twinwire.refnode.vocabulary.NamedValue;

/** Whether a session's opening waits for the peer where it need not. */
public enum Pipelining implements NamedValue {
  NONE,
  /** The whole opening in as few writes as the handshake lets it. */
  FULL
}
