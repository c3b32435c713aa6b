package org.twinwire.tap.flow;

/** How a direction ends, once everything before it is out. */
public enum Ending {
  /** The side that sends said so. */
  FIN,
  /** The side that sends is gone. */
  RST,
  /** The tap ends both directions in good order. */
  CUT_FIN,
  /** The tap tears the connection. */
  CUT_RST,
  /** The tap ends this direction only. */
  HALF_CLOSE
}
