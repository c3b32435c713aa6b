package org.twinwire.wire.eth;

import com.google.auto.service.AutoService;
import java.util.List;
import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.bytes.Bytes32;
import org.apache.tuweni.rlp.RLP;
import org.apache.tuweni.rlp.RLPReader;
import org.apache.tuweni.units.bigints.UInt64;

/** GetPooledTransactions (0x09). */
public record GetPooledTransactions(UInt64 requestId, List<Bytes32> hashes) implements HashRequest {

  public GetPooledTransactions {
    hashes = List.copyOf(hashes);
  }

  /**
   * PooledTransactions (0x0a), each transaction a raw RLP item: a list, or a string of a type and
   * its payload (EIP-2718).
   */
  public record PooledTransactions(UInt64 requestId, List<Bytes> items) implements EthAnswer {
    public PooledTransactions {
      items = List.copyOf(items);
    }

    @Override
    public EthCode code() {
      return EthCode.POOLED_TRANSACTIONS;
    }
  }

  @Override
  public EthCode code() {
    return EthCode.GET_POOLED_TRANSACTIONS;
  }

  @Override
  public GetPooledTransactions withId(UInt64 id) {
    return new GetPooledTransactions(id, hashes);
  }

  @Override
  public PooledTransactions answer(List<Bytes> transactions) {
    return new PooledTransactions(requestId, transactions);
  }

  /** Reads both. */
  @AutoService(RequestReader.class)
  public static final class Reader implements RequestReader {

    @Override
    public EthCode code() {
      return EthCode.GET_POOLED_TRANSACTIONS;
    }

    @Override
    public GetPooledTransactions request(RLPReader items, int ethVersion) {
      return new GetPooledTransactions(
          PayloadReader.uint64(items), PayloadReader.listOf(items, PayloadReader::hash));
    }

    @Override
    public PooledTransactions answer(RLPReader items, int ethVersion) {
      UInt64 id = PayloadReader.uint64(items);
      Bytes content = items.readList(RLPReader::readRemaining);
      return new PooledTransactions(
          id, RLP.decode(content, list -> RawTransactions.all(content, list)));
    }
  }
}
