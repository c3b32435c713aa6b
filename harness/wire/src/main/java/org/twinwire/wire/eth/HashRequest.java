package org.twinwire.wire.eth;

import java.util.List;
import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.bytes.Bytes32;
import org.apache.tuweni.rlp.RLP;
import org.apache.tuweni.rlp.RLPWriter;
import org.apache.tuweni.units.bigints.UInt64;

/** A request for what has these hashes: {@code [id, [hash…]]}. */
public interface HashRequest extends EthRequest {

  List<Bytes32> hashes();

  @Override
  default UInt64 itemsMax() {
    return UInt64.valueOf(hashes().size());
  }

  @Override
  default Bytes payload() {
    return RLP.encodeList(
        out -> {
          PayloadWriter.number(out, requestId());
          out.writeList(hashes(), RLPWriter::writeValue);
        });
  }
}
