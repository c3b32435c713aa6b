package org.twinwire.wire.eth;

import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.bytes.Bytes32;
import org.apache.tuweni.rlp.RLP;
import org.apache.tuweni.rlp.RLPReader;
import org.apache.tuweni.units.bigints.UInt256;
import org.apache.tuweni.units.bigints.UInt64;

/** Status (0x00), in the layout of the version that was negotiated. */
public sealed interface Status extends EthMessage {

  /** The eth version. */
  int version();

  UInt64 networkId();

  Bytes32 genesis();

  ForkId forkId();

  /** Hash of the head. */
  Bytes32 head();

  @Override
  default EthCode code() {
    return EthCode.STATUS;
  }

  static Status read(RLPReader items, int ethVersion) {
    return ethVersion < BlockRange.FIRST_VERSION ? OfHead.read(items) : OfRange.read(items);
  }

  /**
   * The layout of 66 to 68.
   *
   * @param totalDifficulty of the head
   */
  record OfHead(
      int version,
      UInt64 networkId,
      UInt256 totalDifficulty,
      Bytes32 head,
      Bytes32 genesis,
      ForkId forkId)
      implements Status {

    static OfHead read(RLPReader items) {
      return new OfHead(
          PayloadReader.int31(items),
          PayloadReader.uint64(items),
          PayloadReader.uint256(items),
          PayloadReader.hash(items),
          PayloadReader.hash(items),
          ForkId.read(items));
    }

    @Override
    public Bytes payload() {
      return RLP.encodeList(
          out -> {
            out.writeInt(version);
            PayloadWriter.number(out, networkId);
            out.writeUInt256(totalDifficulty);
            out.writeValue(head);
            out.writeValue(genesis);
            forkId.write(out);
          });
    }
  }

  /** The layout since 69. */
  record OfRange(int version, UInt64 networkId, Bytes32 genesis, ForkId forkId, BlockRange range)
      implements Status {

    static OfRange read(RLPReader items) {
      return new OfRange(
          PayloadReader.int31(items),
          PayloadReader.uint64(items),
          PayloadReader.hash(items),
          ForkId.read(items),
          BlockRange.read(items));
    }

    @Override
    public Bytes32 head() {
      return range.latestHash();
    }

    @Override
    public Bytes payload() {
      return RLP.encodeList(
          out -> {
            out.writeInt(version);
            PayloadWriter.number(out, networkId);
            out.writeValue(genesis);
            forkId.write(out);
            range.write(out);
          });
    }
  }
}
