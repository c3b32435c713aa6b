package org.twinwire.wire.enr;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.rlp.RLP;
import org.apache.tuweni.rlp.RLPException;
import org.apache.tuweni.rlp.RLPReader;
import org.apache.tuweni.rlp.RLPWriter;
import org.apache.tuweni.units.bigints.UInt64;

/**
 * What is signed: the sequence number, and pairs sorted by key.
 *
 * @param pairs each value as the RLP item that it is; a key has one character per byte
 */
public record RecordContent(UInt64 sequence, SortedMap<String, Bytes> pairs) {

  private static final int UINT64_BYTES = 8;
  private static final int PORT_BYTES = 2;

  public RecordContent {
    pairs = Collections.unmodifiableSortedMap(new TreeMap<>(pairs));
  }

  /** No pairs yet. */
  public static RecordContent of(long sequence) {
    return new RecordContent(UInt64.valueOf(sequence), new TreeMap<>());
  }

  /** The same with a string as the value of a key. */
  public RecordContent with(String key, Bytes value) {
    return withItem(key, RLP.encodeValue(value));
  }

  /** The same with a port, in minimal bytes, as the value of a key. */
  public RecordContent withPort(String key, int port) {
    return with(key, Bytes.minimalBytes(port));
  }

  /** The same with any RLP item, already encoded, as the value of a key. */
  public RecordContent withItem(String key, Bytes item) {
    SortedMap<String, Bytes> more = new TreeMap<>(pairs);
    more.put(key, item);
    return new RecordContent(sequence, more);
  }

  /**
   * Returns the string that a key has, if it is there.
   *
   * @throws EnrException if its value is a list
   */
  public Optional<Bytes> value(String key) {
    return Optional.ofNullable(pairs.get(key)).map(item -> string(key, item));
  }

  /**
   * Returns the port that a key has, if it is there.
   *
   * @throws EnrException if its value is no port
   */
  public Optional<Integer> port(String key) {
    return value(key).map(value -> portOf(key, value));
  }

  private static int portOf(String key, Bytes value) {
    if (value.size() > PORT_BYTES || value.hasLeadingZeroByte()) {
      throw new EnrException("%s: got %s (expected: a port)".formatted(key, value));
    }
    return value.toInt();
  }

  private static Bytes string(String key, Bytes item) {
    try {
      return RLP.decodeValue(item);
    } catch (RLPException list) {
      throw new EnrException("%s: got %s (expected: a string)".formatted(key, item), list);
    }
  }

  /** Reads what is left of a record behind its signature; {@code items} are the record's. */
  static RecordContent read(Bytes items, RLPReader reader) {
    UInt64 sequence = sequence(reader.readValue());
    TreeMap<String, Bytes> pairs = new TreeMap<>();
    while (!reader.isComplete()) {
      String key = new String(reader.readValue().toArrayUnsafe(), StandardCharsets.ISO_8859_1);
      if (!pairs.isEmpty() && key.compareTo(pairs.lastKey()) <= 0) {
        throw new EnrException(
            "key: got %s behind %s (expected: each once, sorted)".formatted(key, pairs.lastKey()));
      }
      int start = reader.position();
      reader.skipNext();
      pairs.put(key, items.slice(start, reader.position() - start));
    }
    return new RecordContent(sequence, pairs);
  }

  private static UInt64 sequence(Bytes value) {
    if (value.size() > UINT64_BYTES || value.hasLeadingZeroByte()) {
      throw new EnrException("sequence: got %s (expected: a number below 2^64)".formatted(value));
    }
    return UInt64.fromBytes(value);
  }

  /** Returns the list that is signed. */
  Bytes encode() {
    return RLP.encodeList(this::write);
  }

  void write(RLPWriter out) {
    out.writeValue(sequence.toMinimalBytes());
    pairs.forEach(
        (key, item) -> {
          out.writeValue(Bytes.wrap(key.getBytes(StandardCharsets.ISO_8859_1)));
          out.writeRLP(item);
        });
  }
}
