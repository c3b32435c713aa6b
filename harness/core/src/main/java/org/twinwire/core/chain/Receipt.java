package org.twinwire.core.chain;

import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.rlp.RLP;

/**
 * The receipt of a transfer, as in the receipts trie: success, no logs (EIP-658, EIP-2718).
 *
 * @param typed whether the transaction is of type 2
 * @param cumulativeGas gas used in the block up to and including this one
 */
record Receipt(boolean typed, long cumulativeGas) {

  /** Bloom filter of no logs at all: 2048 bits, none set. */
  static final Bytes NO_LOGS = Bytes.wrap(new byte[256]);

  private static final int SUCCESS = 1;

  Bytes encoded() {
    Bytes fields =
        RLP.encodeList(
            writer -> {
              writer.writeInt(SUCCESS);
              writer.writeLong(cumulativeGas);
              writer.writeValue(NO_LOGS);
              writer.writeList(logs -> {});
            });
    return typed ? Bytes.concatenate(Envelope.DYNAMIC, fields) : fields;
  }
}
