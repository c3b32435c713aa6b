package org.twinwire.wire.eth;

import java.util.List;
import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.rlp.RLP;
import org.apache.tuweni.rlp.RLPWriter;
import org.apache.tuweni.units.bigints.UInt64;

/** A message that answers: {@code [id, [item…]]}. */
public non-sealed interface EthAnswer extends EthMessage {

  UInt64 requestId();

  /** What was asked for, each item as raw RLP. */
  List<Bytes> items();

  @Override
  default Bytes payload() {
    return RLP.encodeList(
        out -> {
          PayloadWriter.number(out, requestId());
          out.writeList(items(), RLPWriter::writeRLP);
        });
  }
}
