package org.twinwire.refnode.chain;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.bytes.Bytes32;
import org.twinwire.refnode.rlp.RlpItem;
import org.twinwire.wire.eth.Keccak;

/** Transactions that wait for a block, by hash. Immutable. */
public final class Pool {

  private final Map<Bytes32, Bytes> byHash = new HashMap<>();

  /** Takes transactions as they are sent: lists, and strings of a type and a list (EIP-2718). */
  Pool(List<Bytes> transactions) {
    transactions.forEach(each -> byHash.put(hash(each), each));
  }

  /** The hash of a transaction as it is sent. */
  public static Bytes32 hash(Bytes transaction) {
    RlpItem item = RlpItem.first(transaction);
    return Keccak.keccak256(item.isList() ? item.encoded() : item.payload());
  }

  /** The transaction as it is sent. */
  public Optional<Bytes> byHash(Bytes32 hash) {
    return Optional.ofNullable(byHash.get(hash));
  }

  public boolean isEmpty() {
    return byHash.isEmpty();
  }
}
