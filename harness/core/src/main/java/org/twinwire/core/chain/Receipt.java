package org.twinwire.core.chain;

import java.util.List;
import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.rlp.RLP;

/**
 * The receipt of a transaction, as in the receipts trie (EIP-658, EIP-2718).
 *
 * @param typed whether the transaction is of type 2
 * @param succeeded whether it had gas enough
 * @param cumulativeGas gas used in the block up to and including this one
 */
record Receipt(boolean typed, boolean succeeded, long cumulativeGas, List<Log> logs) {

  Receipt {
    logs = List.copyOf(logs);
  }

  Bytes encoded() {
    Bytes fields =
        RLP.encodeList(
            writer -> {
              writer.writeInt(succeeded ? 1 : 0);
              writer.writeLong(cumulativeGas);
              writer.writeValue(Bloom.of(logs));
              writer.writeList(logs, (list, log) -> list.writeRLP(log.encoded()));
            });
    return typed ? Bytes.concatenate(Envelope.DYNAMIC, fields) : fields;
  }
}
