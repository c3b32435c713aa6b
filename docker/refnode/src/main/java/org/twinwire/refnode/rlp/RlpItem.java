package org.twinwire.refnode.rlp;

import java.util.ArrayList;
import java.util.List;
import org.apache.tuweni.bytes.Bytes;

/**
 * One RLP item as it stands in the bytes, prefix included: what hashes are taken over. Only lengths
 * are read here; values are left to the reader.
 *
 * @param encoded prefix and payload
 * @param payload what the prefix announces
 * @param isList whether the payload is a sequence of items
 */
public record RlpItem(Bytes encoded, Bytes payload, boolean isList) {

  private static final int SHORT_STRING = 0x80;
  private static final int LONG_STRING = 0xb7;
  private static final int SHORT_LIST = 0xc0;
  private static final int LONG_LIST = 0xf7;
  private static final int LENGTH_BYTES_MAX = 4;

  /** The first item of {@code bytes}; whatever follows it is left alone. */
  public static RlpItem first(Bytes bytes) {
    if (bytes.isEmpty()) {
      throw new IllegalArgumentException("RLP: got 0 bytes (expected: an item)");
    }
    int prefix = bytes.get(0) & 0xff;
    if (prefix < SHORT_STRING) {
      return new RlpItem(bytes.slice(0, 1), bytes.slice(0, 1), false);
    }
    if (prefix < SHORT_LIST) {
      return sized(bytes, prefix, SHORT_STRING, LONG_STRING, false);
    }
    return sized(bytes, prefix, SHORT_LIST, LONG_LIST, true);
  }

  /** All items of {@code bytes}, one behind the other. */
  public static List<RlpItem> sequence(Bytes bytes) {
    List<RlpItem> items = new ArrayList<>();
    Bytes rest = bytes;
    while (!rest.isEmpty()) {
      RlpItem item = first(rest);
      items.add(item);
      rest = rest.slice(item.encoded().size());
    }
    return items;
  }

  /** The items of the one list that {@code bytes} is. */
  public static List<RlpItem> list(Bytes bytes) {
    RlpItem item = first(bytes);
    if (item.encoded().size() != bytes.size()) {
      throw new IllegalArgumentException(
          "RLP: got %d bytes (expected: %d)".formatted(bytes.size(), item.encoded().size()));
    }
    return item.items();
  }

  /** The items inside this list. */
  public List<RlpItem> items() {
    if (!isList) {
      throw new IllegalArgumentException("RLP: got a string (expected: a list)");
    }
    return sequence(payload);
  }

  private static RlpItem sized(Bytes bytes, int prefix, int base, int longBase, boolean list) {
    if (prefix <= longBase) {
      return cut(bytes, 1, prefix - base, list);
    }
    int lengthBytes = prefix - longBase;
    if (lengthBytes > LENGTH_BYTES_MAX || bytes.size() < 1 + lengthBytes) {
      throw new IllegalArgumentException(
          "RLP length: got %d bytes (expected: 1 to %d, all there)"
              .formatted(lengthBytes, LENGTH_BYTES_MAX));
    }
    return cut(bytes, 1 + lengthBytes, bytes.slice(1, lengthBytes).toLong(), list);
  }

  private static RlpItem cut(Bytes bytes, int head, long length, boolean list) {
    if (length > bytes.size() - head) {
      throw new IllegalArgumentException(
          "RLP item: got %d bytes (expected: %d)".formatted(bytes.size() - head, length));
    }
    int size = (int) length;
    return new RlpItem(bytes.slice(0, head + size), bytes.slice(head, size), list);
  }
}
