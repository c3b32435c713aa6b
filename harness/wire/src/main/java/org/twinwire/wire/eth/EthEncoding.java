package org.twinwire.wire.eth;

import java.util.List;
import java.util.function.Consumer;
import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.rlp.RLP;
import org.apache.tuweni.rlp.RLPWriter;
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

/** From content to payload, in the layouts of eth.md. */
final class EthEncoding {
  private EthEncoding() {}

  static Message encode(EthMessage message) {
    return switch (message) {
      case Status.OfHead status -> list(EthCode.STATUS, out -> write(out, status));
      case Status.OfRange status -> list(EthCode.STATUS, out -> write(out, status));
      case NewBlockHashes announcement ->
          list(EthCode.NEW_BLOCK_HASHES, out -> write(out, announcement));
      case GetBlockHeaders request -> list(EthCode.GET_BLOCK_HEADERS, out -> write(out, request));
      case BlockHeaders answer ->
          answer(EthCode.BLOCK_HEADERS, answer.requestId(), answer.headers());
      case GetBlockBodies request -> list(EthCode.GET_BLOCK_BODIES, out -> write(out, request));
      case BlockBodies answer -> answer(EthCode.BLOCK_BODIES, answer.requestId(), answer.bodies());
      case NewBlock announcement -> list(EthCode.NEW_BLOCK, out -> write(out, announcement));
      case BlockRangeUpdate update ->
          list(EthCode.BLOCK_RANGE_UPDATE, out -> write(out, update.range()));
      case Undecoded other -> new Message(other.code().number(), other.payload());
    };
  }

  private static Message answer(EthCode code, UInt64 id, List<Bytes> items) {
    return list(
        code,
        out -> {
          write(out, id);
          out.writeList(items, RLPWriter::writeRLP);
        });
  }

  private static Message list(EthCode code, Consumer<RLPWriter> items) {
    return new Message(code.number(), RLP.encodeList(items));
  }

  private static void write(RLPWriter out, Status.OfHead status) {
    out.writeInt(status.version());
    write(out, status.networkId());
    out.writeUInt256(status.totalDifficulty());
    out.writeValue(status.head());
    out.writeValue(status.genesis());
    write(out, status.forkId());
  }

  private static void write(RLPWriter out, Status.OfRange status) {
    out.writeInt(status.version());
    write(out, status.networkId());
    out.writeValue(status.genesis());
    write(out, status.forkId());
    write(out, status.range());
  }

  private static void write(RLPWriter out, ForkId forkId) {
    out.writeList(
        items -> {
          items.writeValue(forkId.hash4());
          write(items, forkId.next());
        });
  }

  private static void write(RLPWriter out, BlockRange range) {
    write(out, range.earliest());
    write(out, range.latest());
    out.writeValue(range.latestHash());
  }

  private static void write(RLPWriter out, NewBlockHashes announcement) {
    announcement.blocks().forEach(block -> write(out, block));
  }

  private static void write(RLPWriter out, Announced block) {
    out.writeList(
        items -> {
          items.writeValue(block.hash());
          write(items, block.number());
        });
  }

  private static void write(RLPWriter out, GetBlockHeaders request) {
    write(out, request.requestId());
    out.writeList(
        query -> {
          write(query, request.origin());
          write(query, request.limit());
          write(query, request.skip());
          query.writeInt(request.reverse() ? 1 : 0);
        });
  }

  private static void write(RLPWriter out, Origin origin) {
    switch (origin) {
      case Origin.ByNumber byNumber -> write(out, byNumber.number());
      case Origin.ByHash byHash -> out.writeValue(byHash.hash());
    }
  }

  private static void write(RLPWriter out, GetBlockBodies request) {
    write(out, request.requestId());
    out.writeList(request.hashes(), RLPWriter::writeValue);
  }

  private static void write(RLPWriter out, NewBlock announcement) {
    out.writeRLP(announcement.block());
    out.writeUInt256(announcement.totalDifficulty());
  }

  private static void write(RLPWriter out, UInt64 number) {
    out.writeValue(number.toMinimalBytes());
  }
}
