package org.twinwire.wire.eth;

import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.rlp.RLP;
import org.apache.tuweni.rlp.RLPReader;

/** BlockRangeUpdate (0x11), since eth/69. */
public record BlockRangeUpdate(BlockRange range) implements EthMessage {

  static BlockRangeUpdate read(RLPReader items) {
    return new BlockRangeUpdate(BlockRange.read(items));
  }

  @Override
  public EthCode code() {
    return EthCode.BLOCK_RANGE_UPDATE;
  }

  @Override
  public Bytes payload() {
    return RLP.encodeList(range::write);
  }
}
