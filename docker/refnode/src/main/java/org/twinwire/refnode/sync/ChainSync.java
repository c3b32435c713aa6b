package org.twinwire.refnode.sync;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.bytes.Bytes32;
import org.twinwire.refnode.behaviour.Hook;
import org.twinwire.refnode.chain.Header;
import org.twinwire.refnode.session.Outcome;
import org.twinwire.refnode.session.Reply;
import org.twinwire.refnode.session.Request;

/**
 * Fetches the peer's chain up to the head of its Status, from the last block that was verified
 * before, and verifies it. Several segments are fetched at the same time, and complete in any
 * order; they are imported in the order of the chain, and only as many as the pace allows are held.
 * A short answer is followed by a request for the rest, an empty one by the same request after a
 * pause, and so is one that does not come. Blocks its thread, which is not the event loop's.
 */
@SuppressWarnings("FutureReturnValueIgnored") // every reply comes, if only that of a timeout
public final class ChainSync {

  /** Requests in a row that bring nothing, before the peer is given up. */
  private static final int FRUITLESS_MAX = 10;

  /** A peer that has nothing yet is asked again after this. */
  private static final Duration EMPTY_PAUSE = Duration.ofMillis(20);

  private final SyncPeer peer;
  private final Imported imported;
  private final Pace pace;
  private final long startedNanos = System.nanoTime();
  private final long deadlineNanos;
  private final BlockingQueue<Arrival> arrivals = new LinkedBlockingQueue<>();
  private final Map<Fetch, Integer> fruitless = new HashMap<>();
  private final Header first;
  private Header last;
  private long bytes;

  /**
   * Prepares a sync.
   *
   * @param genesis from which it begins if nothing is imported yet
   * @param timeout for everything
   */
  public ChainSync(SyncPeer peer, Imported imported, Header genesis, Duration timeout, Pace pace) {
    this.peer = peer;
    this.imported = imported;
    this.first = imported.lastOr(genesis);
    this.last = first;
    this.deadlineNanos = startedNanos + timeout.toNanos();
    this.pace = pace;
  }

  /** Done with what was fetched, or the first thing that went wrong. */
  public Outcome run(Bytes32 head) {
    try {
      HeadFetch target = new HeadFetch(head);
      ask(target);
      while (!target.isComplete()) {
        take(next());
      }
      fetchUpTo(target.number());
      return done();
    } catch (Ended ended) {
      return ended.outcome;
    } catch (IllegalArgumentException broken) {
      return disconnected("local: " + broken.getMessage());
    }
  }

  private void fetchUpTo(long head) {
    Deque<Segment> segments = new ArrayDeque<>();
    long next = first.number() + 1;
    while (last.number() < head) {
      while (segments.size() < pace.segments() && next <= head) {
        Segment segment = Segment.from(next, head, pace.blocks());
        segments.add(segment);
        next = segment.to() + 1;
        ask(segment);
      }
      take(next());
      while (!segments.isEmpty() && segments.getFirst().isComplete()) {
        last = segments.remove().behind(last);
        imported.add(last);
      }
    }
  }

  private void ask(Fetch fetch) {
    Duration left = left();
    Duration limit = left.compareTo(pace.timeout()) < 0 ? left : pace.timeout();
    peer.ask(new Request(Optional.empty(), fetch.question(), limit))
        .thenAccept(reply -> arrivals.add(new Arrival(fetch, reply)));
  }

  private void askLater(Fetch fetch) {
    CompletableFuture.delayedExecutor(EMPTY_PAUSE.toMillis(), TimeUnit.MILLISECONDS)
        .execute(() -> ask(fetch));
  }

  private Arrival next() {
    try {
      Arrival arrival = arrivals.poll(left().toNanos(), TimeUnit.NANOSECONDS);
      if (arrival != null) {
        return arrival;
      }
      throw new Ended(new Outcome.TimedOut(Optional.empty(), elapsedNanos(), false));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new Ended(disconnected("local: interrupted"));
    }
  }

  private Duration left() {
    return Duration.ofNanos(Math.max(1_000_000, deadlineNanos - System.nanoTime()));
  }

  private void take(Arrival arrival) {
    switch (arrival.reply()) {
      case Reply.Items reply -> take(arrival.fetch(), reply);
      case Reply.Nothing nothing -> takeNothing(arrival.fetch(), nothing.outcome());
    }
  }

  private void take(Fetch fetch, Reply.Items reply) {
    List<Bytes> items = reply.answer().items();
    bytes += reply.message().size();
    if (items.size() < fetch.wanted() && peer.departs(Hook::dropsShortPeers)) {
      throw new Ended(dropped(fetch, reply));
    }
    if (items.isEmpty()) {
      takeEmpty(fetch, reply);
      return;
    }
    fruitless.remove(fetch);
    fetch.take(items);
    if (!fetch.isComplete()) {
      ask(fetch);
    }
  }

  private void takeEmpty(Fetch fetch, Reply.Items reply) {
    if (peer.departs(Hook::stopsAtEmptyAnswers)) {
      throw new Ended(done());
    }
    if (isHopeless(fetch)) {
      throw new IllegalArgumentException(
          "answer %s: got no items, %d times (expected: at least 1)"
              .formatted(reply.requestId(), FRUITLESS_MAX));
    }
    askLater(fetch);
  }

  private void takeNothing(Fetch fetch, Outcome outcome) {
    boolean mayComeYet = outcome instanceof Outcome.TimedOut && deadlineNanos > System.nanoTime();
    if (!mayComeYet || isHopeless(fetch)) {
      throw new Ended(outcome);
    }
    ask(fetch);
  }

  private boolean isHopeless(Fetch fetch) {
    return fruitless.merge(fetch, 1, Integer::sum) >= FRUITLESS_MAX;
  }

  private Outcome dropped(Fetch fetch, Reply.Items reply) {
    String why =
        "useless peer: answer %s: got %d items (expected: %d)"
            .formatted(reply.requestId(), reply.answer().items().size(), fetch.wanted());
    peer.drop(why);
    return disconnected("local: " + why);
  }

  private Outcome done() {
    int blocks = Math.toIntExact(last.number() - first.number());
    return new Outcome.Done(
        elapsedNanos(),
        Optional.of(blocks),
        Optional.of(new Outcome.Head(String.valueOf(last.number()), last.hash().toHexString())),
        Optional.of(bytes));
  }

  private Outcome disconnected(String reason) {
    return new Outcome.Disconnected(Optional.empty(), Optional.of(reason), elapsedNanos());
  }

  private long elapsedNanos() {
    return System.nanoTime() - startedNanos;
  }

  /** What became of a request. */
  private record Arrival(Fetch fetch, Reply reply) {}

  /** There is nothing more to fetch, or nobody to fetch it from. */
  private static final class Ended extends RuntimeException {

    private final transient Outcome outcome;

    Ended(Outcome outcome) {
      super(null, null, false, false);
      this.outcome = outcome;
    }
  }
}
