package org.twinwire.refnode.pool;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.tuweni.bytes.Bytes32;
import org.twinwire.refnode.behaviour.Hook;
import org.twinwire.refnode.behaviour.Hooks;
import org.twinwire.refnode.link.SessionTrace;
import org.twinwire.wire.eth.EthCode;
import org.twinwire.wire.eth.Message;
import org.twinwire.wire.eth.NewPooledTransactionHashes;
import org.twinwire.wire.eth.NewPooledTransactionHashes.Announced;
import org.twinwire.wire.eth.Transactions;
import org.twinwire.wire.eth.Undecoded;

/**
 * Exchanges transactions with one peer: takes what it sends, has what it announces fetched, and
 * remembers what it knows, so that nothing is sent back to it. Event loop only.
 *
 * @see <a href="https://github.com/ethereum/devp2p/blob/master/caps/eth.md">caps/eth.md,
 *     "Transaction Exchange"</a>
 */
public final class PoolExchange {

  /** Hashes of one announcement that passes something on (eth.md, 0x08). */
  private static final int ANNOUNCED_MAX = 4096;

  /** Bytes of a message of whole transactions that are passed on (go-ethereum, maxTxPacketSize). */
  private static final int PACKET_BYTES = 100 * 1024;

  /** What stands in an announcement of a transaction that the node does not have any more. */
  private static final int GONE_BYTES = 110;

  private final TransactionPool pool;
  private final Hooks hooks;
  private final SessionTrace trace;
  private final PoolTrace report;
  private final Peer peer;
  private final Fetcher fetcher;
  private final Set<Bytes32> known = new HashSet<>();

  public PoolExchange(TransactionPool pool, Hooks hooks, SessionTrace trace, Peer peer) {
    this.pool = pool;
    this.hooks = hooks;
    this.trace = trace;
    this.report = new PoolTrace(trace);
    this.peer = peer;
    this.fetcher = new Fetcher(pool, trace, peer, this::fetched);
  }

  /** Begins: the peer may be told of transactions. */
  public void begin() {
    if (pool.takes()) {
      pool.join(this);
    }
  }

  /** Ends with the session. */
  public void end() {
    fetcher.forget();
    pool.leave(this);
  }

  /** Sends these transactions of the folder whole, in one message. */
  public void sendWhole(List<Bytes32> hashes) {
    send(hashes.stream().map(pool::submit).flatMap(Optional::stream).toList());
  }

  /** Announces these hashes in one message, also those of transactions that it does not have. */
  public void announce(List<Bytes32> hashes) {
    announceAll(
        hashes.stream()
            .map(
                hash ->
                    pool.submit(hash)
                        .map(PooledItem::announced)
                        .orElseGet(() -> new Announced(0, GONE_BYTES, hash)))
            .toList());
  }

  /**
   * Takes Transactions, or an announcement.
   *
   * @throws org.twinwire.wire.eth.EthException if the peer may not send it
   */
  public void received(Undecoded message) {
    if (!pool.takes()) {
      return;
    }
    if (message.code() == EthCode.TRANSACTIONS) {
      took(Transactions.of(message).items().stream().map(PooledItem::of).toList());
    } else {
      announced(NewPooledTransactionHashes.of(message, peer.ethVersion()));
    }
  }

  private void announced(NewPooledTransactionHashes message) {
    known.addAll(message.hashes());
    if (!hooks.any(Hook::ignoresPooledHashes)) {
      fetcher.announced(message);
    }
  }

  private void fetched(List<PooledItem> items) {
    took(items);
    if (!items.isEmpty() && hooks.any(Hook::asksAgain)) {
      fetcher.ask(items.stream().map(PooledItem::hash).toList());
    }
  }

  private void took(List<PooledItem> items) {
    fetcher.check(items);
    List<PooledItem> added = new ArrayList<>();
    for (PooledItem item : items) {
      known.add(item.hash());
      if (item.isTooLarge()) {
        trace.warn(
            "transaction %s: got %d bytes (expected: at most %d)"
                .formatted(item.hash(), item.announced().size(), PooledItem.BYTES_MAX));
      } else if (pool.add(item)) {
        added.add(item);
      }
    }
    if (!added.isEmpty()) {
      report.added(hashes(added));
      pool.relay(added, this);
    }
  }

  /** Reports a request for transactions, whoever wanted it. */
  public void asked(Message request, List<Bytes32> hashes) {
    if (pool.takes()) {
      report.named(request, hashes);
    }
  }

  /** Fetches what nobody else is asked for any more. */
  void fetch() {
    fetcher.fetch();
  }

  /** Whether it gets what came from another session, or from its own. */
  boolean relays(PoolExchange from) {
    return this != from || hooks.any(Hook::echoesTransactions);
  }

  /** Passes on what the peer does not know yet, in messages of a usual size. */
  void relay(List<PooledItem> items, PoolExchange from, boolean whole) {
    List<PooledItem> unknown =
        items.stream().filter(item -> this == from || !known.contains(item.hash())).toList();
    if (unknown.isEmpty()) {
      return;
    }
    if (whole) {
      inPackets(unknown).forEach(this::send);
    } else {
      for (int at = 0; at < unknown.size(); at += ANNOUNCED_MAX) {
        announceAll(
            unknown.subList(at, Math.min(at + ANNOUNCED_MAX, unknown.size())).stream()
                .map(PooledItem::announced)
                .toList());
      }
    }
  }

  private static List<List<PooledItem>> inPackets(List<PooledItem> items) {
    List<List<PooledItem>> packets = new ArrayList<>();
    int bytes = PACKET_BYTES;
    for (PooledItem item : items) {
      if (bytes >= PACKET_BYTES) {
        packets.add(new ArrayList<>());
        bytes = 0;
      }
      packets.getLast().add(item);
      bytes += item.item().size();
    }
    return packets;
  }

  private void send(List<PooledItem> items) {
    Transactions message = new Transactions(items.stream().map(PooledItem::item).toList());
    tell(message.encode(), hashes(items));
  }

  private void announceAll(List<Announced> usual) {
    int version = hooks.change(peer.ethVersion(), Hook::pooledHashesVersion);
    NewPooledTransactionHashes message =
        NewPooledTransactionHashes.of(hooks.change(usual, Hook::pooledHashes), version);
    tell(message.encode(), message.hashes());
  }

  private void tell(Message message, List<Bytes32> hashes) {
    known.addAll(hashes);
    peer.send(message);
    report.named(message, hashes);
  }

  private static List<Bytes32> hashes(List<PooledItem> items) {
    return items.stream().map(PooledItem::hash).toList();
  }
}
