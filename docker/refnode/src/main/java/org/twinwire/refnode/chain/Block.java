package org.twinwire.refnode.chain;

import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.bytes.Bytes32;
import org.apache.tuweni.units.bigints.UInt256;

/**
 * A block as it is served.
 *
 * @param header its RLP
 * @param body RLP of {@code [transactions, ommers]}
 * @param totalDifficulty of the chain up to and including this block
 */
public record Block(Header fields, Bytes header, Bytes body, UInt256 totalDifficulty) {

  public Bytes32 hash() {
    return fields.hash();
  }

  public long number() {
    return fields.number();
  }
}
