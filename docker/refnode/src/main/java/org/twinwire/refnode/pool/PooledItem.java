package org.twinwire.refnode.pool;

import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.bytes.Bytes32;
import org.twinwire.refnode.chain.Pool;
import org.twinwire.refnode.rlp.RlpItem;
import org.twinwire.wire.eth.NewPooledTransactionHashes.Announced;

/**
 * A transaction as it is sent, and what an announcement says of it.
 *
 * @param item a list, or a string of a type and a list (EIP-2718)
 */
record PooledItem(Bytes item, Announced announced) {

  /** What a pool takes at most, in bytes (go-ethereum txMaxSize; eth.md, "Validity"). */
  static final int BYTES_MAX = 128 * 1024;

  static PooledItem of(Bytes item) {
    RlpItem rlp = RlpItem.first(item);
    Bytes consensus = rlp.isList() ? rlp.encoded() : rlp.payload();
    int type = rlp.isList() ? 0 : consensus.get(0);
    return new PooledItem(item, new Announced(type, consensus.size(), Pool.hash(item)));
  }

  Bytes32 hash() {
    return announced.hash();
  }

  boolean isTooLarge() {
    return announced.size() > BYTES_MAX;
  }
}
