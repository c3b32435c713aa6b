package org.twinwire.runner.cases;

import java.time.Duration;
import java.util.Optional;
import org.twinwire.core.ledger.Outstanding;

/** The time at the end of a case in which both nodes deliver what has reached them. */
record LastDeliveries(Settle settle, CaseFeeds feeds, Deadline deadline) {

  /** Waits for them; returns what was still outstanding when all had been quiet for too long. */
  Optional<Outstanding> await() {
    Optional<Outstanding> awaited = settle.awaited();
    while (awaited.isPresent()) {
      long left = Math.min(settle.quietLeftNanos(awaited.get()), deadline.leftNanos());
      if (left <= 0) {
        return awaited;
      }
      feeds.fetch(awaited.get().place(), Duration.ofNanos(left));
      feeds.fetch();
      awaited = settle.awaited();
    }
    return awaited;
  }
}
