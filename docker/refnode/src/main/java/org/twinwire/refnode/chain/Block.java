package org.twinwire.refnode.chain;

import java.util.Optional;
import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.bytes.Bytes32;
import org.apache.tuweni.rlp.RLP;
import org.apache.tuweni.units.bigints.UInt256;
import org.twinwire.refnode.rlp.RlpItem;

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

  /**
   * A block behind {@code parent}, whose receipts are not known. Its number and its parent are
   * checked.
   *
   * @param header its RLP
   * @param body RLP of {@code [transactions, ommers]}
   */
  public static Block after(Block parent, Bytes header, Bytes body) {
    Header fields = Header.parse(header);
    require("block number", fields.number(), parent.number() + 1);
    require("parent of block " + fields.number(), fields.parentHash(), parent.hash());
    return new Block(
        fields, header, body, parent.totalDifficulty().add(fields.difficulty()), Optional.empty());
  }

  /** The same block if its body belongs to its header, and it is younger than its parent. */
  public Block checked(Block parent) {
    Body roots = Body.parse(body);
    require("transactions root", roots.transactionsRoot(), fields.transactionsRoot());
    require("ommers hash", roots.ommersHash(), fields.ommersHash());
    if (fields.timestamp() <= parent.fields.timestamp()) {
      throw new IllegalArgumentException(
          "timestamp of block %d: got %d (expected: more than %d)"
              .formatted(number(), fields.timestamp(), parent.fields.timestamp()));
    }
    return this;
  }

  private static void require(String what, Object got, Object expected) {
    if (!got.equals(expected)) {
      throw new IllegalArgumentException(
          "%s: got %s (expected: %s)".formatted(what, got, expected));
    }
  }

  /** The same block with its receipts; they are checked against its header. */
  Block with(Bytes known) {
    Bytes32 root = ReceiptsRoot.of(known);
    if (!root.equals(fields.receiptsRoot())) {
      throw new IllegalArgumentException(
          "receipts root of block %d: got %s (expected: %s)"
              .formatted(number(), root, fields.receiptsRoot()));
    }
    return new Block(fields, header, body, totalDifficulty, Optional.of(known));
  }

  /** {@code [header, transactions, ommers]}, as in NewBlock. */
  public Bytes encoded() {
    return RLP.encodeList(
        writer -> {
          writer.writeRLP(header);
          RlpItem.list(body).forEach(part -> writer.writeRLP(part.encoded()));
        });
  }

  public Bytes32 hash() {
    return fields.hash();
  }

  public long number() {
    return fields.number();
  }
}
