package org.twinwire.core.chain;

import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.bytes.Bytes32;
import org.apache.tuweni.rlp.RLP;

/**
 * A transaction that waits for a block.
 *
 * @param hash keccak-256 of its RLP list, or of type‖RLP (EIP-2718)
 * @param item as it is sent over the wire: a list, or a string that holds type‖RLP
 */
public record PooledTransaction(Bytes32 hash, Bytes item) {

  static PooledTransaction of(Bytes item) {
    return new PooledTransaction(
        Keccak.hash(RLP.isList(item) ? item : RLP.decodeValue(item)), item);
  }
}
