package org.twinwire.runner.cases;

import java.time.Duration;
import java.util.Optional;
import org.twinwire.core.plan.Call;
import org.twinwire.core.trace.CaseId;
import org.twinwire.core.trace.Outcome;
import org.twinwire.runner.control.NodeInfo;
import org.twinwire.runner.runtime.InfrastructureException;

/**
 * A step of a black box, which does it by itself or not at all. Its outcome is derived from what
 * its peer reports and from its log.
 */
record BlackBoxCall(
    NodePair pair, BlackBox box, CaseId id, Call call, CaseFeeds feeds, Deadline deadline) {

  /** How often its log is checked while nothing else happens. */
  private static final Duration LOOK = Duration.ofMillis(200);

  Outcome play() {
    return switch (call.kind()) {
      case CONNECT -> connect();
      case SYNC -> sync();
      case CLOSE -> close();
      case REQUESTS, ANNOUNCE, PING, SEND, RAW -> cannot("be told to send anything");
      case DISCOVER -> cannot("take part in discovery that is driven");
      case MINE -> cannot("be told to mine");
      case WAIT -> throw new IllegalArgumentException("wait is the runner's own");
    };
  }

  private Outcome cannot(String what) {
    return new Outcome.Unsupported(box.cannot(what));
  }

  private Outcome connect() {
    if (!box.dials(id.stack())) {
      return cannot("dial over " + id.stack());
    }
    if (BlackBoxSession.asksForMore(call.body())) {
      return cannot("be told how to connect");
    }
    return pair.address(call.by().other(), id.stack())
        .map(this::dial)
        .orElseGet(() -> cannot("dial what offers no " + id.stack()));
  }

  /** Dials. The time to start is not part of the step's limit. */
  private Outcome dial(String address) {
    BlackBoxSession session = new BlackBoxSession(feeds, call.by().other());
    box.dial(address);
    long started = System.nanoTime();
    Deadline limit = limit();
    while (!limit.isOver()) {
      feeds.fetch(call.by().other(), shorter(limit.left(), LOOK));
      Optional<Outcome> outcome = session.outcome(status(), System.nanoTime() - started);
      if (outcome.isPresent()) {
        return versionChecked(outcome.get());
      }
      requireAlive();
    }
    return timedOut(started);
  }

  private Outcome versionChecked(Outcome outcome) {
    return outcome instanceof Outcome.Connected made && made.eth() != id.eth()
        ? cannot("be told which version of eth to speak; it chose %d".formatted(made.eth()))
        : outcome;
  }

  /** Returns the chain from the peer's Status; the rest of the Status is not known here. */
  private Outcome.RemoteStatus status() {
    NodeInfo peer = peer();
    return new Outcome.RemoteStatus(id.eth(), "", peer.genesis(), "", "", peer.head().hash());
  }

  private NodeInfo peer() {
    return pair.driven(call.by().other()).orElseThrow().info();
  }

  private Outcome sync() {
    if (!box.tellsOfSync()) {
      return cannot("be seen to sync");
    }
    String head = peer().head().number();
    long started = System.nanoTime();
    Deadline limit = limit();
    while (!box.hasSynced(head)) {
      if (limit.isOver()) {
        return timedOut(started);
      }
      requireAlive();
      feeds.fetch(call.by().other(), shorter(limit.left(), LOOK));
      if (feeds.openSessions(call.by().other()).isEmpty()) {
        return new Outcome.Disconnected(
            Optional.empty(), Optional.empty(), System.nanoTime() - started);
      }
    }
    return new Outcome.Done(System.nanoTime() - started, Optional.of(Integer.parseInt(head)));
  }

  private Outcome close() {
    long started = System.nanoTime();
    feeds.fetch();
    box.endDialing(feeds);
    return new Outcome.Done(System.nanoTime() - started, Optional.empty());
  }

  private void requireAlive() {
    box.death(Duration.ZERO)
        .ifPresent(
            death -> {
              throw new InfrastructureException(death.text());
            });
  }

  private Deadline limit() {
    return Deadline.in(shorter(call.timeout(), deadline.left()), System::nanoTime);
  }

  private static Outcome timedOut(long started) {
    return new Outcome.TimedOut(Optional.empty(), System.nanoTime() - started, false);
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }
}
