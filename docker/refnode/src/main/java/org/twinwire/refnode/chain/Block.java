package org.twinwire.refnode.chain;

import java.util.Optional;
import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.bytes.Bytes32;
import org.apache.tuweni.units.bigints.UInt256;

/**
 * A block as it is served.
 *
 * @param header its RLP
 * @param body RLP of {@code [transactions, ommers]}
 * @param totalDifficulty of the chain up to and including this block
 * @param receipts RLP list of its receipts as in a Receipts message of eth/68; empty: not known
 */
public record Block(
    Header fields, Bytes header, Bytes body, UInt256 totalDifficulty, Optional<Bytes> receipts) {

  /** The same block with its receipts; they are checked against its header. */
  Block with(Bytes known) {
    Bytes32 root = ReceiptsRoot.of(known);
    if (!root.equals(fields.receiptsRoot())) {
      throw new IllegalArgumentException(
          "receipts.rlp: receipts root of block %d: got %s (expected: %s)"
              .formatted(number(), root, fields.receiptsRoot()));
    }
    return new Block(fields, header, body, totalDifficulty, Optional.of(known));
  }

  public Bytes32 hash() {
    return fields.hash();
  }

  public long number() {
    return fields.number();
  }
}
