package org.twinwire.wire.eth;

import static org.twinwire.wire.eth.PayloadReader.all;
import static org.twinwire.wire.eth.PayloadReader.fixed;
import static org.twinwire.wire.eth.PayloadReader.list;
import static org.twinwire.wire.eth.PayloadReader.listOf;
import static org.twinwire.wire.eth.PayloadReader.uint64;

import com.google.auto.service.AutoService;
import java.util.List;
import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.bytes.Bytes32;
import org.apache.tuweni.rlp.RLPReader;
import org.apache.tuweni.units.bigints.UInt64;

/** GetReceipts (0x0f). */
public record GetReceipts(UInt64 requestId, List<Bytes32> hashes) implements HashRequest {

  /** Receipts have no bloom filter from this version on (EIP-7642). */
  public static final int WITHOUT_BLOOM = 69;

  public GetReceipts {
    hashes = List.copyOf(hashes);
  }

  /** Receipts (0x10), the receipts of each block a raw RLP item. */
  public record Receipts(UInt64 requestId, List<Bytes> items) implements EthAnswer {
    public Receipts {
      items = List.copyOf(items);
    }

    @Override
    public EthCode code() {
      return EthCode.RECEIPTS;
    }
  }

  @Override
  public EthCode code() {
    return EthCode.GET_RECEIPTS;
  }

  @Override
  public GetReceipts withId(UInt64 id) {
    return new GetReceipts(id, hashes);
  }

  @Override
  public Receipts answer(List<Bytes> blocks) {
    return new Receipts(requestId, blocks);
  }

  /** Reads both. */
  @AutoService(RequestReader.class)
  public static final class Reader implements RequestReader {

    private static final int TYPE_MAX = 0x7f; // EIP-2718
    private static final int BLOOM_BYTES = 256;
    private static final int ADDRESS_BYTES = 20;

    @Override
    public EthCode code() {
      return EthCode.GET_RECEIPTS;
    }

    @Override
    public GetReceipts request(RLPReader items, int ethVersion) {
      return new GetReceipts(uint64(items), listOf(items, PayloadReader::hash));
    }

    @Override
    public Receipts answer(RLPReader items, int ethVersion) {
      Receipts answer = new Receipts(uint64(items), RawItems.listIn(items));
      answer.items().forEach(block -> check(block, ethVersion < WITHOUT_BLOOM));
      return answer;
    }

    /** Of a block that has the layout of the other versions throughout, says that it has. */
    private static void check(Bytes block, boolean bloom) {
      try {
        read(block, bloom);
      } catch (EthException broken) {
        throw isReadable(block, !bloom) ? otherEncoding(bloom) : broken;
      }
    }

    private static boolean isReadable(Bytes block, boolean bloom) {
      try {
        read(block, bloom);
        return true;
      } catch (EthException broken) {
        return false;
      }
    }

    private static EthException otherEncoding(boolean bloom) {
      return new EthException(
          bloom
              ? "receipts: got no bloom filter (expected: one before eth/69)"
              : "receipts: got a bloom filter (expected: none since eth/69)");
    }

    private static void read(Bytes block, boolean bloom) {
      PayloadReader.payload(
          block, receipts -> all(receipts, next -> bloom ? withBloom(next) : withoutBloom(next)));
    }

    /** {@code [status, gas, bloom, logs]}, or a string of a type and such a list (EIP-2718). */
    private static boolean withBloom(RLPReader receipt) {
      if (receipt.nextIsList()) {
        return list(receipt, Reader::consensus);
      }
      Bytes typed = receipt.readValue();
      if (typed.isEmpty() || typed.get(0) <= 0) {
        throw new EthException(
            "receipt: %s (expected: a list, or a type from 1 to %d and a list)"
                .formatted(typed.isEmpty() ? "0 bytes" : typed.slice(0, 1), TYPE_MAX));
      }
      return PayloadReader.payload(typed.slice(1), Reader::consensus);
    }

    private static boolean consensus(RLPReader fields) {
      status(fields);
      uint64(fields);
      fixed(fields, BLOOM_BYTES);
      return logs(fields);
    }

    /** {@code [type, status, gas, logs]}. */
    private static boolean withoutBloom(RLPReader receipt) {
      return list(
          receipt,
          fields -> {
            type(fields);
            status(fields);
            uint64(fields);
            return logs(fields);
          });
    }

    private static void type(RLPReader fields) {
      int type = PayloadReader.int31(fields);
      if (type > TYPE_MAX) {
        throw new EthException("receipt type: %d (expected: up to %d)".formatted(type, TYPE_MAX));
      }
    }

    /** 0 or 1 (EIP-658), or the state root that was there before. */
    private static void status(RLPReader fields) {
      Bytes value = fields.readValue();
      boolean known = value.isEmpty() || value.equals(Bytes.of(1)) || value.size() == Bytes32.SIZE;
      if (!known) {
        throw new EthException(
            "receipt status: %s (expected: 0, 1 or a state root)".formatted(value));
      }
    }

    private static boolean logs(RLPReader fields) {
      listOf(fields, log -> list(log, Reader::log));
      return true;
    }

    private static boolean log(RLPReader fields) {
      fixed(fields, ADDRESS_BYTES);
      listOf(fields, PayloadReader::hash);
      fields.readValue();
      return true;
    }
  }
}
