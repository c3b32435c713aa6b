package org.twinwire.core.ledger;

import org.twinwire.core.trace.Role;

/**
 * A time during which nothing happened although something was outstanding, and after which a node
 * went on.
 *
 * @param node the node that had to act, and did
 * @param nanos its duration
 * @param outstanding what was outstanding meanwhile
 */
public record Silence(Role node, long nanos, Outstanding outstanding) {

  /** A runner may give up what is outstanding after this time, multiplied by its settle times. */
  static final long SUSPICIOUS_NANOS = 200_000_000;

  /**
   * Tests whether it may explain that a runner gave up in another case, in which the node was even
   * slower.
   */
  public boolean isLong() {
    return nanos >= SUSPICIOUS_NANOS / 2 * outstanding.settleTimes();
  }

  /** Tests whether a runner may have given up during it. */
  public boolean isSuspicious() {
    return nanos >= SUSPICIOUS_NANOS * outstanding.settleTimes();
  }
}
