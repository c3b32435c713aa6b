package org.twinwire.refnode.session;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.bytes.Bytes32;
import org.apache.tuweni.units.bigints.UInt64;
import org.twinwire.refnode.chain.Body;
import org.twinwire.refnode.chain.Chain;
import org.twinwire.refnode.chain.Header;
import org.twinwire.wire.eth.EthRequest;
import org.twinwire.wire.eth.GetBlockBodies;
import org.twinwire.wire.eth.GetBlockHeaders;
import org.twinwire.wire.eth.Origin;

/**
 * Fetches the peer's chain from the block after genesis up to the head of its Status, and verifies
 * it: hashes, parent links, transactions roots and ommers hashes. Blocks its thread, which is not
 * the event loop's.
 */
public final class ChainSync {

  /** Headers per request (go-ethereum, MaxHeaderFetch). */
  private static final int HEADERS = 192;

  /** Bodies per request (go-ethereum, MaxBlockFetch). */
  private static final int BODIES = 128;

  private final Chain chain;
  private final Session session;
  private final Function<Request, Reply> peer;
  private final long startedNanos = System.nanoTime();
  private final long deadlineNanos;

  /**
   * Prepares a sync.
   *
   * @param peer asks and waits for the reply
   */
  public ChainSync(Chain chain, Session session, Function<Request, Reply> peer, Duration timeout) {
    this.chain = chain;
    this.session = session;
    this.peer = peer;
    this.deadlineNanos = startedNanos + timeout.toNanos();
  }

  /** Done with the number of blocks, or the first thing that went wrong. */
  public Outcome run() {
    try {
      int blocks = fetchAll(session.remoteHead().orElseThrow(() -> over()));
      return new Outcome.Done(elapsedNanos(), Optional.of(blocks));
    } catch (Ended ended) {
      return ended.outcome;
    } catch (IllegalArgumentException broken) {
      return disconnected("local: " + broken.getMessage());
    }
  }

  private int fetchAll(Bytes32 head) {
    long headNumber = headers(new Origin.ByHash(head), 1).getFirst().number();
    Header last = chain.genesis().fields();
    while (last.number() < headNumber) {
      last = fetch(last, headNumber);
    }
    expect("head", last.hash(), head);
    return Math.toIntExact(headNumber);
  }

  /** Fetches the next headers and their bodies. */
  private Header fetch(Header parent, long headNumber) {
    long from = parent.number() + 1;
    int count = (int) Math.min(HEADERS, headNumber - parent.number());
    List<Header> headers = headers(new Origin.ByNumber(UInt64.valueOf(from)), count);
    Header last = parent;
    for (Header header : headers) {
      expect("number", header.number(), last.number() + 1);
      expect("parent of block " + header.number(), header.parentHash(), last.hash());
      last = header;
    }
    fetchBodies(headers);
    return last;
  }

  private void fetchBodies(List<Header> headers) {
    int done = 0;
    while (done < headers.size()) {
      List<Header> next = headers.subList(done, Math.min(done + BODIES, headers.size()));
      List<Bytes> bodies =
          items(new GetBlockBodies(UInt64.ZERO, next.stream().map(Header::hash).toList()));
      for (int at = 0; at < bodies.size(); at++) {
        check(next.get(at), Body.parse(bodies.get(at)));
      }
      done += bodies.size();
    }
  }

  private static void check(Header header, Body body) {
    expect(
        "transactions root of block " + header.number(),
        body.transactionsRoot(),
        header.transactionsRoot());
    expect("ommers hash of block " + header.number(), body.ommersHash(), header.ommersHash());
  }

  private List<Header> headers(Origin origin, int count) {
    EthRequest question =
        new GetBlockHeaders(UInt64.ZERO, origin, UInt64.valueOf(count), UInt64.ZERO, false);
    return items(question).stream().limit(count).map(Header::parse).toList();
  }

  /** At least one item: without any there is no way forward. */
  private List<Bytes> items(EthRequest question) {
    Duration left = Duration.ofNanos(Math.max(1_000_000, deadlineNanos - System.nanoTime()));
    return switch (peer.apply(new Request(Optional.empty(), question, left))) {
      case Reply.Items reply -> some(reply);
      case Reply.Nothing nothing -> throw new Ended(nothing.outcome());
    };
  }

  private static List<Bytes> some(Reply.Items reply) {
    if (reply.items().isEmpty()) {
      throw new IllegalArgumentException(
          "answer %s: got no items (expected: at least 1)".formatted(reply.requestId()));
    }
    return reply.items();
  }

  private static void expect(String what, Object got, Object expected) {
    if (!got.equals(expected)) {
      throw new IllegalArgumentException(
          "%s: got %s (expected: %s)".formatted(what, got, expected));
    }
  }

  private Ended over() {
    return new Ended(disconnected("session %s: over".formatted(session.id())));
  }

  private Outcome disconnected(String reason) {
    return new Outcome.Disconnected(Optional.empty(), Optional.of(reason), elapsedNanos());
  }

  private long elapsedNanos() {
    return System.nanoTime() - startedNanos;
  }

  /** The peer is gone or silent. */
  private static final class Ended extends RuntimeException {

    private final transient Outcome outcome;

    Ended(Outcome outcome) {
      super(null, null, false, false);
      this.outcome = outcome;
    }
  }
}
