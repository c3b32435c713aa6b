package org.twinwire.refnode.pool;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.bytes.Bytes32;
import org.twinwire.refnode.link.SessionTrace;
import org.twinwire.wire.eth.EthException;
import org.twinwire.wire.eth.NewPooledTransactionHashes;
import org.twinwire.wire.eth.NewPooledTransactionHashes.Announced;

/**
 * Asks one peer for what it announced: one request at a time, and nothing that the pool has or that
 * any peer is being asked for.
 */
final class Fetcher {

  /** Hashes of one request (eth.md, 0x09; go-ethereum, maxTxRetrievals). */
  private static final int ASKED_MAX = 256;

  /** Transactions of one peer that wait to be asked for (go-ethereum, maxTxAnnounces). */
  private static final int WAITING_MAX = 4096;

  /** Bytes by which an announced size may be wrong (go-ethereum, eth/fetcher). */
  private static final int SIZE_SLACK = 8;

  private final TransactionPool pool;
  private final SessionTrace trace;
  private final Peer peer;
  private final Consumer<List<PooledItem>> fetched;
  private final Set<Bytes32> waiting = new LinkedHashSet<>();
  private final Map<Bytes32, Announced> announced = new HashMap<>();
  private boolean asking;

  /**
   * @param fetched gets the transactions of an answer
   */
  Fetcher(TransactionPool pool, SessionTrace trace, Peer peer, Consumer<List<PooledItem>> fetched) {
    this.pool = pool;
    this.trace = trace;
    this.peer = peer;
    this.fetched = fetched;
  }

  /** The peer has these. */
  void announced(NewPooledTransactionHashes message) {
    if (message instanceof NewPooledTransactionHashes.OfSizes sizes) {
      sizes.announced().forEach(one -> announced.put(one.hash(), one));
    }
    int left = 0;
    for (Bytes32 hash : message.hashes()) {
      if (waiting.size() < WAITING_MAX) {
        waiting.add(hash);
      } else if (!waiting.contains(hash)) {
        left++;
      }
    }
    if (left > 0) {
      trace.limit(
          "announced-transactions",
          "announced transactions: got %d more (expected: at most %d that wait)"
              .formatted(left, WAITING_MAX));
    }
    fetch();
  }

  /** Asks for the next ones, unless an answer is awaited. */
  void fetch() {
    waiting.removeIf(pool::has);
    List<Bytes32> next =
        waiting.stream().filter(hash -> !pool.isUnderWay(hash)).limit(ASKED_MAX).toList();
    if (!asking && !next.isEmpty()) {
      ask(next);
    }
  }

  /** Asks for these, whatever is known about them. */
  void ask(List<Bytes32> hashes) {
    asking = true;
    pool.begin(hashes);
    peer.ask(hashes, answer -> answered(hashes, answer));
  }

  /**
   * Takes an answer. What is missing before its last transaction, the peer does not have; what is
   * missing behind it may have had no room, and is asked for again.
   */
  private void answered(List<Bytes32> hashes, List<Bytes> answer) {
    asking = false;
    List<PooledItem> items = answer.stream().map(PooledItem::of).toList();
    List<Bytes32> came = items.stream().map(PooledItem::hash).toList();
    int end = came.isEmpty() ? hashes.size() : hashes.indexOf(came.getLast()) + 1;
    hashes.subList(0, end).forEach(waiting::remove);
    try {
      requireAsked(hashes, came);
      fetched.accept(items);
    } catch (EthException broken) {
      forget();
      peer.refuse(broken.getMessage());
    }
    pool.end(hashes);
  }

  private static void requireAsked(List<Bytes32> hashes, List<Bytes32> came) {
    List<Bytes32> others = new ArrayList<>(came);
    others.removeAll(hashes);
    if (!others.isEmpty()) {
      throw new EthException(
          "PooledTransactions: got %s (expected: only what was asked for)"
              .formatted(others.getFirst()));
    }
  }

  /** Compares transactions of this peer with what it announced of them. */
  void check(List<PooledItem> items) {
    for (PooledItem item : items) {
      Announced told = announced.getOrDefault(item.hash(), item.announced());
      if (told.type() != item.announced().type()) {
        throw new EthException(
            "announced type of %s: got %d (expected: %d, as it came)"
                .formatted(item.hash(), told.type(), item.announced().type()));
      }
      if (Math.abs(told.size() - item.announced().size()) > SIZE_SLACK) {
        throw new EthException(
            "announced size of %s: got %d (expected: %d, as it came)"
                .formatted(item.hash(), told.size(), item.announced().size()));
      }
    }
  }

  /** Asks for nothing any more. */
  void forget() {
    waiting.clear();
    announced.clear();
  }
}
