package org.twinwire.refnode.chain;

import java.util.List;
import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.bytes.Bytes32;
import org.apache.tuweni.units.bigints.UInt256;
import org.twinwire.refnode.rlp.RlpItem;
import org.twinwire.wire.eth.Keccak;

/** What a header says of its place in the chain and of its body. */
public record Header(
    Bytes32 hash,
    Bytes32 parentHash,
    Bytes32 ommersHash,
    Bytes32 transactionsRoot,
    Bytes32 receiptsRoot,
    UInt256 difficulty,
    long number,
    long timestamp) {

  private static final int FIELDS_BEFORE_LONDON = 15;
  private static final int PARENT_HASH = 0;
  private static final int OMMERS_HASH = 1;
  private static final int TRANSACTIONS_ROOT = 4;
  private static final int RECEIPTS_ROOT = 5;
  private static final int DIFFICULTY = 7;
  private static final int NUMBER = 8;
  private static final int TIMESTAMP = 11;

  /** Reads a header's RLP; {@code IllegalArgumentException} says what is wrong with it. */
  public static Header parse(Bytes rlp) {
    List<RlpItem> items = RlpItem.list(rlp);
    if (items.size() < FIELDS_BEFORE_LONDON) {
      throw new IllegalArgumentException(
          "header fields: got %d (expected: at least %d)"
              .formatted(items.size(), FIELDS_BEFORE_LONDON));
    }
    return new Header(
        Keccak.keccak256(rlp),
        hash(items.get(PARENT_HASH)),
        hash(items.get(OMMERS_HASH)),
        hash(items.get(TRANSACTIONS_ROOT)),
        hash(items.get(RECEIPTS_ROOT)),
        UInt256.fromBytes(items.get(DIFFICULTY).payload()),
        items.get(NUMBER).payload().toLong(),
        items.get(TIMESTAMP).payload().toLong());
  }

  private static Bytes32 hash(RlpItem item) {
    if (item.payload().size() != Bytes32.SIZE) {
      throw new IllegalArgumentException(
          "hash: got %d bytes (expected: %d)".formatted(item.payload().size(), Bytes32.SIZE));
    }
    return Bytes32.wrap(item.payload());
  }
}
