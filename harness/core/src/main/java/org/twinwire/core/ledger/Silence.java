package org.twinwire.core.ledger;

import org.twinwire.core.trace.Role;

/**
 * A time in which nobody moved although something was outstanding, and after which it went on.
 *
 * @param node the one that had to move, and did
 * @param nanos how long it lasted
 * @param outstanding what was outstanding meanwhile
 */
public record Silence(Role node, long nanos, Outstanding outstanding) {

  /** After so long, for each of its settle times, a runner may give up what is outstanding. */
  public static final long SUSPICIOUS_NANOS = 200_000_000;

  /** Whether it explains that a runner gave up in another case, when the node was slower still. */
  public boolean isLong() {
    return nanos >= SUSPICIOUS_NANOS / 2 * outstanding.settleTimes();
  }

  /** Whether a runner may have given up meanwhile. */
  public boolean isSuspicious() {
    return nanos >= SUSPICIOUS_NANOS * outstanding.settleTimes();
  }
}
