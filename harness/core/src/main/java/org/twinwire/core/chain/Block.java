package org.twinwire.core.chain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.bytes.Bytes32;
import org.apache.tuweni.rlp.RLP;

/**
 * A block as it is sent over the wire.
 *
 * @param hash keccak-256 of {@code header}
 * @param header RLP list of the header's fields
 * @param body RLP list {@code [transactions, ommers]}, as in BlockBodies (0x06)
 * @param receipts as in the receipts trie (EIP-2718); empty: not known
 */
public record Block(
    long number, Bytes32 hash, Bytes header, Bytes body, Optional<List<Bytes>> receipts) {

  private static final int TRANSACTIONS_ROOT = 4;
  private static final int RECEIPTS_ROOT = 5;

  public Block {
    receipts = receipts.map(List::copyOf);
  }

  /** Returns the same block with these receipts. */
  Block with(List<Bytes> known) {
    return new Block(number, hash, header, body, Optional.of(known));
  }

  /**
   * Returns the RLP list {@code [header, transactions, ommers]}, as in NewBlock (0x07) and
   * chain.rlp.
   */
  public Bytes encoded() {
    List<Bytes> parts = new ArrayList<>(Rlp.items(body));
    parts.addFirst(header);
    return Rlp.list(parts);
  }

  /** Returns the root of its transactions, as its header has it. */
  public Bytes32 transactionsRoot() {
    return root(TRANSACTIONS_ROOT);
  }

  /** Returns the root of its receipts, as its header has it. */
  public Bytes32 receiptsRoot() {
    return root(RECEIPTS_ROOT);
  }

  private Bytes32 root(int field) {
    return Bytes32.wrap(RLP.decodeValue(Rlp.items(header).get(field)));
  }

  /** Returns the hash code of the hash alone, which stands for header and body. */
  @Override
  public int hashCode() {
    return hash.hashCode();
  }
}
