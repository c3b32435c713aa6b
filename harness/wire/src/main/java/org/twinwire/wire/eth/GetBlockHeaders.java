package org.twinwire.wire.eth;

import com.google.auto.service.AutoService;
import java.util.List;
import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.rlp.RLP;
import org.apache.tuweni.rlp.RLPReader;
import org.apache.tuweni.units.bigints.UInt64;

/**
 * GetBlockHeaders (0x03).
 *
 * @param limit most headers wanted
 * @param skip blocks left out between two headers
 * @param reverse towards genesis
 */
public record GetBlockHeaders(
    UInt64 requestId, Origin origin, UInt64 limit, UInt64 skip, boolean reverse)
    implements EthRequest {

  /** BlockHeaders (0x04), each header a raw RLP item. */
  public record BlockHeaders(UInt64 requestId, List<Bytes> items) implements EthAnswer {
    public BlockHeaders {
      items = List.copyOf(items);
    }

    @Override
    public EthCode code() {
      return EthCode.BLOCK_HEADERS;
    }
  }

  @Override
  public EthCode code() {
    return EthCode.GET_BLOCK_HEADERS;
  }

  @Override
  public GetBlockHeaders withId(UInt64 id) {
    return new GetBlockHeaders(id, origin, limit, skip, reverse);
  }

  @Override
  public UInt64 itemsMax() {
    return limit;
  }

  @Override
  public BlockHeaders answer(List<Bytes> headers) {
    return new BlockHeaders(requestId, headers);
  }

  @Override
  public Bytes payload() {
    return RLP.encodeList(
        out -> {
          PayloadWriter.number(out, requestId);
          out.writeList(
              query -> {
                origin.write(query);
                PayloadWriter.number(query, limit);
                PayloadWriter.number(query, skip);
                query.writeInt(reverse ? 1 : 0);
              });
        });
  }

  /** Reads both. */
  @AutoService(RequestReader.class)
  public static final class Reader implements RequestReader {

    @Override
    public EthCode code() {
      return EthCode.GET_BLOCK_HEADERS;
    }

    @Override
    public GetBlockHeaders request(RLPReader items, int ethVersion) {
      UInt64 requestId = PayloadReader.uint64(items);
      return PayloadReader.list(
          items,
          query ->
              new GetBlockHeaders(
                  requestId,
                  PayloadReader.origin(query),
                  PayloadReader.uint64(query),
                  PayloadReader.uint64(query),
                  PayloadReader.flag(query)));
    }

    @Override
    public BlockHeaders answer(RLPReader items, int ethVersion) {
      return new BlockHeaders(PayloadReader.uint64(items), RawItems.listIn(items));
    }
  }
}
