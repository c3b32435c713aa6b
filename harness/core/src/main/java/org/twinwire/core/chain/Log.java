package org.twinwire.core.chain;

import java.util.List;
import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.bytes.Bytes32;
import org.apache.tuweni.rlp.RLP;

/**
 * What a contract leaves in a receipt (yellow paper 4.3.1).
 *
 * @param address of the contract, 20 bytes
 * @param topics at most 4
 */
record Log(Bytes address, List<Bytes32> topics, Bytes data) {

  Log {
    topics = List.copyOf(topics);
  }

  /** Returns the RLP list {@code [address, topics, data]}. */
  Bytes encoded() {
    return RLP.encodeList(
        writer -> {
          writer.writeValue(address);
          writer.writeList(topics, (list, topic) -> list.writeValue(topic));
          writer.writeValue(data);
        });
  }
}
