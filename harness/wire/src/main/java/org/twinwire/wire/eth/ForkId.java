package org.twinwire.wire.eth;

import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.rlp.RLPReader;
import org.apache.tuweni.rlp.RLPWriter;
import org.apache.tuweni.units.bigints.UInt64;

/**
 * Fork identifier of EIP-2124.
 *
 * @param hash4 CRC-32 of the genesis hash and the forks passed, 4 bytes
 * @param next block number or timestamp of the next fork, 0 if none is known
 */
public record ForkId(Bytes hash4, UInt64 next) {
  static final int HASH_BYTES = 4;

  public ForkId {
    if (hash4.size() != HASH_BYTES) {
      throw new IllegalArgumentException(
          "fork hash: %d bytes (expected: 4)".formatted(hash4.size()));
    }
  }

  static ForkId read(RLPReader reader) {
    return PayloadReader.list(
        reader,
        items -> new ForkId(PayloadReader.fixed(items, HASH_BYTES), PayloadReader.uint64(items)));
  }

  /** Writes it as one item. */
  void write(RLPWriter out) {
    out.writeList(
        items -> {
          items.writeValue(hash4);
          PayloadWriter.number(items, next);
        });
  }
}
