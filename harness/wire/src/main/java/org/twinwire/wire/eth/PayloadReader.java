package org.twinwire.wire.eth;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.bytes.Bytes32;
import org.apache.tuweni.rlp.RLP;
import org.apache.tuweni.rlp.RLPException;
import org.apache.tuweni.rlp.RLPReader;
import org.apache.tuweni.units.bigints.UInt256;
import org.apache.tuweni.units.bigints.UInt64;

/**
 * Reads payloads strictly: canonical RLP only, exactly the items of the layout, nothing behind
 * them. Everything else is an {@link EthException}.
 */
final class PayloadReader {
  private static final int UINT64_BYTES = 8;

  private PayloadReader() {}

  /** The one list that a payload is. */
  static <T> T payload(Bytes payload, Function<RLPReader, T> layout) {
    return payload(payload, (content, items) -> layout.apply(items));
  }

  /** The same for a layout that also wants the bytes of the items. */
  static <T> T payload(Bytes payload, BiFunction<Bytes, RLPReader, T> layout) {
    try {
      Bytes content =
          RLP.decode(
              payload, whole -> complete(whole, list -> list.readList(RLPReader::readRemaining)));
      return RLP.decode(content, items -> complete(items, unread -> layout.apply(content, unread)));
    } catch (RLPException broken) {
      throw new EthException("payload: " + broken.getMessage() + " (expected: RLP)", broken);
    }
  }

  /** A list with exactly the items that {@code layout} reads. */
  static <T> T list(RLPReader reader, Function<RLPReader, T> layout) {
    return reader.readList(items -> complete(items, layout));
  }

  /** A list of any length. */
  static <T> List<T> listOf(RLPReader reader, Function<RLPReader, T> item) {
    return list(reader, items -> all(items, item));
  }

  /** The items up to the end of the list that {@code reader} reads. */
  static <T> List<T> all(RLPReader reader, Function<RLPReader, T> item) {
    List<T> read = new ArrayList<>();
    while (!reader.isComplete()) {
      read.add(item.apply(reader));
    }
    return read;
  }

  static UInt64 uint64(RLPReader reader) {
    return UInt64.fromBytes(number(reader.readValue(), UINT64_BYTES));
  }

  static UInt256 uint256(RLPReader reader) {
    return UInt256.fromBytes(number(reader.readValue(), Bytes32.SIZE));
  }

  /** A number that fits an int, such as a version. */
  static int int31(RLPReader reader) {
    UInt64 value = uint64(reader);
    if (!value.fitsInt()) {
      throw new EthException("number: %s (expected: < 2^31)".formatted(value));
    }
    return value.intValue();
  }

  static boolean flag(RLPReader reader) {
    int value = int31(reader);
    if (value > 1) {
      throw new EthException("flag: %d (expected: 0 or 1)".formatted(value));
    }
    return value == 1;
  }

  static Bytes32 hash(RLPReader reader) {
    return Bytes32.wrap(fixed(reader, Bytes32.SIZE));
  }

  static Bytes fixed(RLPReader reader, int size) {
    Bytes value = reader.readValue();
    if (value.size() != size) {
      throw new EthException("hash: %d bytes (expected: %d)".formatted(value.size(), size));
    }
    return value;
  }

  /** A block number or a block hash, told apart by size. */
  static Origin origin(RLPReader reader) {
    Bytes value = reader.readValue();
    return value.size() == Bytes32.SIZE
        ? new Origin.ByHash(Bytes32.wrap(value))
        : new Origin.ByNumber(UInt64.fromBytes(number(value, UINT64_BYTES)));
  }

  private static Bytes number(Bytes value, int bytesMax) {
    if (value.size() > bytesMax) {
      throw new EthException(
          "number: %d bytes (expected: <= %d)".formatted(value.size(), bytesMax));
    }
    if (value.hasLeadingZeroByte()) {
      throw new EthException("number: %s (expected: no leading zero)".formatted(value));
    }
    return value;
  }

  private static <T> T complete(RLPReader reader, Function<RLPReader, T> layout) {
    T read = layout.apply(reader);
    if (!reader.isComplete()) {
      throw new EthException("list: more items (expected: its end)");
    }
    return read;
  }
}
