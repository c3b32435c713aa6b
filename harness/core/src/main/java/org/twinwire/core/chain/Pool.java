package org.twinwire.core.chain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.bytes.Bytes32;
import org.apache.tuweni.rlp.RLPException;

/** The transactions that wait for the block after the head, and {@code pool.rlp}. */
public final class Pool {

  /** Of a chain whose folder has none. */
  static final Pool EMPTY = new Pool(List.of());

  private final List<PooledTransaction> transactions;
  private final Map<Bytes32, PooledTransaction> byHash = new LinkedHashMap<>();

  Pool(List<PooledTransaction> transactions) {
    this.transactions = List.copyOf(transactions);
    transactions.forEach(each -> byHash.put(each.hash(), each));
  }

  /**
   * Reads the file: items as in a PooledTransactions message, one behind the other.
   *
   * @throws BrokenChainException if it is anything else
   */
  static Pool read(Bytes encoded) {
    try {
      return new Pool(Rlp.sequence(encoded).stream().map(PooledTransaction::of).toList());
    } catch (RLPException broken) {
      throw new BrokenChainException("got %s (expected: RLP)".formatted(broken.getMessage()));
    }
  }

  /** Returns the content of the file. */
  Bytes encoded() {
    return Bytes.concatenate(transactions.stream().map(PooledTransaction::item).toList());
  }

  /** Returns all transactions, those of each sender in the order of their nonces. */
  public List<PooledTransaction> transactions() {
    return transactions;
  }

  public Optional<PooledTransaction> byHash(Bytes32 hash) {
    return Optional.ofNullable(byHash.get(hash));
  }
}
