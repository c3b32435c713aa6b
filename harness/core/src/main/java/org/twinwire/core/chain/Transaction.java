package org.twinwire.core.chain;

import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.rlp.RLP;

/**
 * A signed transaction.
 *
 * @param from the signer's address
 * @param encoded as in the transactions trie: an RLP list, or type‖RLP (EIP-2718)
 */
record Transaction(Bytes from, Unsigned unsigned, Bytes encoded) {

  /** Returns it as in a body: a list, or a string that holds type‖RLP. */
  Bytes bodyItem() {
    return typed() ? RLP.encodeValue(encoded) : encoded;
  }

  boolean typed() {
    return unsigned.fees() instanceof Fees.Dynamic;
  }
}
