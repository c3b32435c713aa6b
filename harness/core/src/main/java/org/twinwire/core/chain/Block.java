package org.twinwire.core.chain;

import java.util.ArrayList;
import java.util.List;
import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.bytes.Bytes32;

/**
 * A block as it is sent over the wire.
 *
 * @param hash keccak-256 of {@code header}
 * @param header RLP list of the header's fields
 * @param body RLP list {@code [transactions, ommers]}, as in BlockBodies (0x06)
 */
public record Block(long number, Bytes32 hash, Bytes header, Bytes body) {

  /**
   * Returns the RLP list {@code [header, transactions, ommers]}, as in NewBlock (0x07) and
   * chain.rlp.
   */
  public Bytes encoded() {
    List<Bytes> parts = new ArrayList<>(Rlp.items(body));
    parts.addFirst(header);
    return Rlp.list(parts);
  }

  /** Returns the hash code of the hash alone, which stands for header and body. */
  @Override
  public int hashCode() {
    return hash.hashCode();
  }
}
