package org.twinwire.wire.eth;

import static org.twinwire.wire.eth.PayloadReader.all;
import static org.twinwire.wire.eth.PayloadReader.flag;
import static org.twinwire.wire.eth.PayloadReader.hash;
import static org.twinwire.wire.eth.PayloadReader.int31;
import static org.twinwire.wire.eth.PayloadReader.list;
import static org.twinwire.wire.eth.PayloadReader.listOf;
import static org.twinwire.wire.eth.PayloadReader.origin;
import static org.twinwire.wire.eth.PayloadReader.payload;
import static org.twinwire.wire.eth.PayloadReader.uint256;
import static org.twinwire.wire.eth.PayloadReader.uint64;

import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.rlp.RLPReader;
import org.apache.tuweni.units.bigints.UInt64;
import org.twinwire.wire.eth.EthMessage.BlockBodies;
import org.twinwire.wire.eth.EthMessage.BlockHeaders;
import org.twinwire.wire.eth.EthMessage.BlockRangeUpdate;
import org.twinwire.wire.eth.EthMessage.GetBlockBodies;
import org.twinwire.wire.eth.EthMessage.GetBlockHeaders;
import org.twinwire.wire.eth.EthMessage.NewBlock;
import org.twinwire.wire.eth.EthMessage.NewBlockHashes;
import org.twinwire.wire.eth.EthMessage.NewBlockHashes.Announced;
import org.twinwire.wire.eth.EthMessage.Status;
import org.twinwire.wire.eth.EthMessage.Undecoded;

/** From payload to content, in the layouts of eth.md. */
final class EthDecoding {
  private EthDecoding() {}

  static EthMessage decode(Message message, int ethVersion) {
    Bytes rlp = requireSize(message.payload());
    EthCode code =
        EthCode.of(message.code())
            .filter(known -> known.isIn(ethVersion))
            .orElseThrow(() -> unknown(message.code(), ethVersion));
    return switch (code) {
      case STATUS ->
          payload(
              rlp,
              ethVersion < BlockRange.FIRST_VERSION
                  ? EthDecoding::statusOfHead
                  : EthDecoding::statusOfRange);
      case NEW_BLOCK_HASHES -> payload(rlp, EthDecoding::newBlockHashes);
      case GET_BLOCK_HEADERS -> payload(rlp, EthDecoding::getBlockHeaders);
      case BLOCK_HEADERS ->
          payload(rlp, items -> new BlockHeaders(uint64(items), RawItems.listIn(items)));
      case GET_BLOCK_BODIES ->
          payload(
              rlp, items -> new GetBlockBodies(uint64(items), listOf(items, PayloadReader::hash)));
      case BLOCK_BODIES ->
          payload(rlp, items -> new BlockBodies(uint64(items), RawItems.listIn(items)));
      case NEW_BLOCK -> payload(rlp, EthDecoding::newBlock);
      case BLOCK_RANGE_UPDATE -> payload(rlp, items -> new BlockRangeUpdate(blockRange(items)));
      default -> new Undecoded(code, rlp);
    };
  }

  private static Status statusOfHead(RLPReader items) {
    return new Status.OfHead(
        int31(items),
        uint64(items),
        uint256(items),
        hash(items),
        hash(items),
        list(items, EthDecoding::forkId));
  }

  private static Status statusOfRange(RLPReader items) {
    return new Status.OfRange(
        int31(items),
        uint64(items),
        hash(items),
        list(items, EthDecoding::forkId),
        blockRange(items));
  }

  private static BlockRange blockRange(RLPReader items) {
    return new BlockRange(uint64(items), uint64(items), hash(items));
  }

  private static ForkId forkId(RLPReader items) {
    return new ForkId(PayloadReader.fixed(items, ForkId.HASH_BYTES), uint64(items));
  }

  private static NewBlockHashes newBlockHashes(RLPReader items) {
    return new NewBlockHashes(all(items, item -> list(item, EthDecoding::announced)));
  }

  private static Announced announced(RLPReader items) {
    return new Announced(hash(items), uint64(items));
  }

  private static GetBlockHeaders getBlockHeaders(RLPReader items) {
    UInt64 requestId = uint64(items);
    return list(
        items,
        query ->
            new GetBlockHeaders(
                requestId, origin(query), uint64(query), uint64(query), flag(query)));
  }

  private static NewBlock newBlock(Bytes content, RLPReader items) {
    return new NewBlock(RawItems.next(content, items), uint256(items));
  }

  private static Bytes requireSize(Bytes payload) {
    if (payload.size() > EthMessage.PAYLOAD_BYTES_MAX) {
      throw new EthException(
          "payload: %d bytes (expected: <= %d)"
              .formatted(payload.size(), EthMessage.PAYLOAD_BYTES_MAX));
    }
    return payload;
  }

  private static EthException unknown(int code, int ethVersion) {
    return new EthException("code: 0x%02x (expected: one of eth/%d)".formatted(code, ethVersion));
  }
}
