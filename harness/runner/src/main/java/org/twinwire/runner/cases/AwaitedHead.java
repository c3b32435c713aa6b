package org.twinwire.runner.cases;

import java.math.BigInteger;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.twinwire.core.ledger.Heads;
import org.twinwire.core.ledger.Outstanding;
import org.twinwire.core.plan.Call;
import org.twinwire.core.trace.Outcome;
import org.twinwire.core.trace.Role;

/** The head that the peer of a mining node has to report before the step ends. */
record AwaitedHead(
    NodePair pair,
    Call call,
    BigInteger number,
    CaseFeeds feeds,
    Deadline deadline,
    QuietTimer timer) {

  /** Waits for the head; returns what was mined, given up early if nothing moves any more. */
  StepAttempt after(StepAttempt mined) {
    Optional<String> hash = hash(mined);
    QuietTimer awaiting = timer.awaiting(events -> outstanding(new Heads(events), hash));
    Deadline limit = Deadline.in(shorter(call.timeout(), deadline.left()), System::nanoTime);
    feeds.fetch();
    while (awaiting.awaited().isPresent() && !limit.isOver()) {
      if (awaiting.isStuck()) {
        return StepAttempt.givenUp(mined.outcomes(), mined.pending());
      }
      Duration look = Duration.ofNanos(awaiting.lookAfterNanos());
      feeds.fetch(call.by().other(), shorter(look, limit.left()));
    }
    return mined;
  }

  private Optional<Outstanding> outstanding(Heads heads, Optional<String> hash) {
    Role peer = call.by().other();
    return heads.outstanding(peer, number, hash, start());
  }

  /** Both nodes start with the same head. */
  private BigInteger start() {
    return Stream.of(Role.values())
        .flatMap(role -> pair.driven(role).stream())
        .map(node -> new BigInteger(node.info().head().number()))
        .findFirst()
        .orElseThrow();
  }

  private Optional<String> hash(StepAttempt mined) {
    return mined.outcomes().getFirst() instanceof Outcome.Done done
        ? done.head()
            .filter(head -> head.number().equals(number.toString()))
            .map(Outcome.Head::hash)
        : Optional.empty();
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }
}
