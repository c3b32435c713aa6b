package org.twinwire.refnode.adversary;

import org.twinwire.refnode.vocabulary.NamedValue;

/** How what is flushed gets to the socket. */
public enum Writes implements NamedValue {
  WHOLE,
  /** Each byte in a write of its own. */
  OCTET,
  /** The write that passes a certain offset of the connection is cut in two there. */
  CUT
}
