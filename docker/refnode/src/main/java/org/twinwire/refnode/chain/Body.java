package org.twinwire.refnode.chain;

import java.util.List;
import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.bytes.Bytes32;
import org.twinwire.refnode.rlp.RlpItem;
import org.twinwire.wire.eth.Keccak;

/** The two roots by which a body belongs to its header. */
public record Body(Bytes32 transactionsRoot, Bytes32 ommersHash) {

  private static final int FIELDS_MIN = 2;

  /** Reads a body's RLP; {@code IllegalArgumentException} says what is wrong with it. */
  public static Body parse(Bytes rlp) {
    List<RlpItem> items = RlpItem.list(rlp);
    if (items.size() < FIELDS_MIN) {
      throw new IllegalArgumentException(
          "body fields: got %d (expected: at least %d)".formatted(items.size(), FIELDS_MIN));
    }
    List<Bytes> transactions = items.get(0).items().stream().map(Body::trieValue).toList();
    return new Body(TrieRoot.ofList(transactions), Keccak.keccak256(items.get(1).encoded()));
  }

  public boolean belongsTo(Header header) {
    return transactionsRoot.equals(header.transactionsRoot())
        && ommersHash.equals(header.ommersHash());
  }

  /** A legacy transaction is a list and stands in the trie whole, a typed one (EIP-2718) is not. */
  private static Bytes trieValue(RlpItem transaction) {
    return transaction.isList() ? transaction.encoded() : transaction.payload();
  }
}
