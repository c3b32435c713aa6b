package org.twinwire.refnode.chain;

import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.bytes.Bytes32;
import org.twinwire.refnode.rlp.RlpItem;

/** The root by which the receipts of a block belong to its header. */
public final class ReceiptsRoot {

  private ReceiptsRoot() {}

  /**
   * The root of a list of receipts as in a Receipts message of eth/68: one without a type is a list
   * and stands in the trie whole, one with a type (EIP-2718) is a string.
   */
  public static Bytes32 of(Bytes receipts) {
    return TrieRoot.ofList(RlpItem.list(receipts).stream().map(ReceiptsRoot::trieValue).toList());
  }

  private static Bytes trieValue(RlpItem receipt) {
    return receipt.isList() ? receipt.encoded() : receipt.payload();
  }
}
