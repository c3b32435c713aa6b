package org.twinwire.wire.eth;

import com.google.auto.service.AutoService;
import java.util.List;
import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.bytes.Bytes32;
import org.apache.tuweni.rlp.RLPReader;
import org.apache.tuweni.units.bigints.UInt64;

/** GetBlockBodies (0x05). */
public record GetBlockBodies(UInt64 requestId, List<Bytes32> hashes) implements HashRequest {

  public GetBlockBodies {
    hashes = List.copyOf(hashes);
  }

  /** BlockBodies (0x06), each body a raw RLP item. */
  public record BlockBodies(UInt64 requestId, List<Bytes> items) implements EthAnswer {
    public BlockBodies {
      items = List.copyOf(items);
    }

    @Override
    public EthCode code() {
      return EthCode.BLOCK_BODIES;
    }
  }

  @Override
  public EthCode code() {
    return EthCode.GET_BLOCK_BODIES;
  }

  @Override
  public GetBlockBodies withId(UInt64 id) {
    return new GetBlockBodies(id, hashes);
  }

  @Override
  public BlockBodies answer(List<Bytes> bodies) {
    return new BlockBodies(requestId, bodies);
  }

  /** Reads both. */
  @AutoService(RequestReader.class)
  public static final class Reader implements RequestReader {

    @Override
    public EthCode code() {
      return EthCode.GET_BLOCK_BODIES;
    }

    @Override
    public GetBlockBodies request(RLPReader items, int ethVersion) {
      return new GetBlockBodies(
          PayloadReader.uint64(items), PayloadReader.listOf(items, PayloadReader::hash));
    }

    @Override
    public BlockBodies answer(RLPReader items, int ethVersion) {
      return new BlockBodies(PayloadReader.uint64(items), RawItems.listIn(items));
    }
  }
}
