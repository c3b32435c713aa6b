package org.twinwire.refnode.pool;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.bytes.Bytes32;
import org.twinwire.refnode.behaviour.PoolKind;
import org.twinwire.refnode.chain.Pool;

/**
 * The transactions of a node: those of its folder and no others, or none at first and then whatever
 * comes. One for all sessions. Event loop only.
 */
public final class TransactionPool {

  private final Pool folder;
  private final PoolKind kind;
  private final Map<Bytes32, Bytes> taken = new LinkedHashMap<>();
  private final Set<Bytes32> underWay = new HashSet<>();
  private final List<PoolExchange> exchanges = new ArrayList<>();

  public TransactionPool(Pool folder, PoolKind kind) {
    this.folder = folder;
    this.kind = kind;
  }

  /** Whether it takes what peers send; one that does not leaves that unread. */
  public boolean takes() {
    return kind == PoolKind.EMPTY;
  }

  /** The transaction as it is sent. */
  public Optional<Bytes> byHash(Bytes32 hash) {
    return takes() ? Optional.ofNullable(taken.get(hash)) : folder.byHash(hash);
  }

  /** Finds a transaction of the folder, and from then on has it. */
  Optional<PooledItem> submit(Bytes32 hash) {
    Optional<PooledItem> item = folder.byHash(hash).map(PooledItem::of);
    item.filter(one -> takes()).ifPresent(this::add);
    return item;
  }

  /** Adds a transaction; false if it was there. */
  boolean add(PooledItem item) {
    return taken.putIfAbsent(item.hash(), item.item()) == null;
  }

  boolean has(Bytes32 hash) {
    return taken.containsKey(hash);
  }

  /** Whether a peer is being asked for it. */
  boolean isUnderWay(Bytes32 hash) {
    return underWay.contains(hash);
  }

  void begin(List<Bytes32> asked) {
    underWay.addAll(asked);
  }

  /** The requests for these are over; who was told of one that did not come may ask now. */
  void end(List<Bytes32> asked) {
    asked.forEach(underWay::remove);
    List.copyOf(exchanges).forEach(PoolExchange::fetch);
  }

  void join(PoolExchange exchange) {
    exchanges.add(exchange);
  }

  void leave(PoolExchange exchange) {
    exchanges.remove(exchange);
  }

  /**
   * Passes on what came from a peer: whole to the square root of the other peers, which are the
   * first, and by hash to the rest (eth.md, "Transaction Exchange").
   */
  void relay(List<PooledItem> added, PoolExchange from) {
    List<PoolExchange> others = exchanges.stream().filter(one -> one.relays(from)).toList();
    long whole = Math.round(Math.ceil(Math.sqrt(others.size())));
    for (int at = 0; at < others.size(); at++) {
      others.get(at).relay(added, from, at < whole);
    }
  }
}
