package org.twinwire.runner.cases;

import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.twinwire.core.ledger.Outstanding;
import org.twinwire.core.ledger.PoolTraffic;
import org.twinwire.core.trace.Role;

/**
 * Waits until a node reports that its pool has what a step expects.
 *
 * @param node whose pool it is
 * @param expected hashes
 */
record PoolWait(Role node, Set<String> expected, CaseFeeds feeds) {

  /**
   * Waits for the limit at most. Returns false if it was given up before, because all has been
   * silent for too long.
   */
  boolean await(Deadline limit, QuietTimer timer) {
    feeds.fetch();
    while (!lacking().isEmpty() && !limit.isOver()) {
      if (timer.isStuck()) {
        return false;
      }
      Duration look = Duration.ofNanos(timer.lookAfterNanos());
      feeds.fetch(node, look.compareTo(limit.left()) < 0 ? look : limit.left());
    }
    return true;
  }

  /** Returns what is waited for; empty if the pool has all of it. */
  Optional<Outstanding> outstanding() {
    return Optional.of(lacking())
        .filter(lacking -> !lacking.isEmpty())
        .map(
            lacking ->
                Outstanding.lacking(
                    "the pool of the %s lacks %d of %d transactions"
                        .formatted(node.word(), lacking.size(), expected.size()),
                    node));
  }

  private Set<String> lacking() {
    Set<String> lacking = new HashSet<>(expected);
    lacking.removeAll(PoolTraffic.of(feeds.of(node), node).takenBy(Long.MAX_VALUE));
    return lacking;
  }
}
