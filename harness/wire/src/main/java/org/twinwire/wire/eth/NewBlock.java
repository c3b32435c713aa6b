package org.twinwire.wire.eth;

import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.rlp.RLP;
import org.apache.tuweni.rlp.RLPReader;
import org.apache.tuweni.units.bigints.UInt256;

/** NewBlock (0x07); {@code block} is the raw RLP item {@code [header, txs, ommers, …]}. */
public record NewBlock(Bytes block, UInt256 totalDifficulty) implements EthMessage {

  /** Reads {@code content} through its reader. */
  static NewBlock read(Bytes content, RLPReader items) {
    return new NewBlock(RawItems.next(content, items), PayloadReader.uint256(items));
  }

  @Override
  public EthCode code() {
    return EthCode.NEW_BLOCK;
  }

  @Override
  public Bytes payload() {
    return RLP.encodeList(
        out -> {
          out.writeRLP(block);
          out.writeUInt256(totalDifficulty);
        });
  }
}
