package org.twinwire.wire.eth;

import org.apache.tuweni.bytes.Bytes32;
import org.apache.tuweni.rlp.RLPReader;
import org.apache.tuweni.rlp.RLPWriter;
import org.apache.tuweni.units.bigints.UInt64;

/**
 * The blocks that a node has in full, as it tells them since eth/69; not checked here.
 *
 * @param earliest number of the first
 * @param latest number of the last
 * @param latestHash hash of the last
 * @see <a href="https://eips.ethereum.org/EIPS/eip-7642">EIP-7642</a>
 */
public record BlockRange(UInt64 earliest, UInt64 latest, Bytes32 latestHash) {
  /** The version of eth that brought it, in Status and in BlockRangeUpdate. */
  public static final int FIRST_VERSION = 69;

  static BlockRange read(RLPReader items) {
    return new BlockRange(
        PayloadReader.uint64(items), PayloadReader.uint64(items), PayloadReader.hash(items));
  }

  /** Writes its items without a list around them. */
  void write(RLPWriter out) {
    PayloadWriter.number(out, earliest);
    PayloadWriter.number(out, latest);
    out.writeValue(latestHash);
  }
}
