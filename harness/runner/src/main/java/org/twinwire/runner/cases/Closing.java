package org.twinwire.runner.cases;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.twinwire.core.trace.LimitKind;
import org.twinwire.core.trace.Role;

/**
 * The end of a case: both nodes have delivered what reached them, then what the script left open is
 * closed, until both nodes have reported every session as closed, and the tap every connection.
 * Afterwards nothing more can happen, so no waiting is needed to be sure.
 */
record Closing(
    NodePair pair, CaseFeeds feeds, RunnerEvents own, LastDeliveries deliveries, Duration limit) {

  void close() {
    feeds.fetch();
    own.teardownStarted(deliveries.await());
    if (endDialing()) {
      feeds.fetch();
    }
    Stream.of(Role.values())
        .flatMap(role -> pair.driven(role).stream())
        .findFirst()
        .ifPresent(this::closeAll);
    awaitReports();
  }

  private boolean endDialing() {
    List<BlackBox> dialing =
        pair.blackBoxes().stream().filter(box -> box.role() == Role.DIALER).toList();
    dialing.forEach(box -> box.endDialing(feeds));
    return !dialing.isEmpty();
  }

  private void closeAll(PairNode node) {
    for (String session : feeds.openSessions(node.role())) {
      node.client().act("/v1/sessions/" + session + "/close", Map.of(), limit);
    }
  }

  private void awaitReports() {
    Deadline deadline = Deadline.in(limit, System::nanoTime);
    Optional<String> unfinished = feeds.unfinished();
    while (unfinished.isPresent() && !deadline.isOver()) {
      feeds.fetch(unfinished.get(), deadline.left());
      unfinished = feeds.unfinished();
    }
    unfinished.ifPresent(this::complain);
  }

  private void complain(String place) {
    own.limitHit(
        LimitKind.CLOSING,
        "%s: still open %d s after the last step: %s (expected: every session closed)"
            .formatted(pair.who(place), limit.toSeconds(), feeds.openAt(place)));
  }
}
