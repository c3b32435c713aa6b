package org.twinwire.runner.cases;

import java.time.Duration;
import java.util.Optional;
import org.twinwire.core.ledger.Outstanding;

/** Waits at the end of a case until both nodes have delivered what reached them. */
record LastDeliveries(QuietTimer timer, CaseFeeds feeds, Deadline deadline) {

  /**
   * Waits for the deliveries. Returns what was still outstanding when everything had been silent
   * for too long.
   */
  Optional<Outstanding> await() {
    Optional<Outstanding> awaited = timer.awaited();
    while (awaited.isPresent()) {
      long left = Math.min(timer.quietLeftNanos(awaited.get()), deadline.leftNanos());
      if (left <= 0) {
        return awaited;
      }
      feeds.fetch(awaited.get().place(), Duration.ofNanos(left));
      feeds.fetch();
      awaited = timer.awaited();
    }
    return awaited;
  }
}
