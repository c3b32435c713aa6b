package org.twinwire.wire.eth;

import java.util.OptionalLong;
import org.apache.tuweni.bytes.Bytes;

/** How far an RLP item reaches, told by its first bytes alone. */
final class RlpItem {

  private static final int SHORT_STRING = 0x80;
  private static final int LONG_STRING = 0xb7;
  private static final int SHORT_LIST = 0xc0;
  private static final int LONG_LIST = 0xf7;

  private RlpItem() {}

  /** Bytes of the first item, header included; empty if the header is not complete. */
  static OptionalLong length(Bytes bytes) {
    if (bytes.isEmpty()) {
      return OptionalLong.empty();
    }
    int first = bytes.get(0) & 0xff;
    if (first < SHORT_STRING) {
      return OptionalLong.of(1);
    } else if (first <= LONG_STRING) {
      return OptionalLong.of(1L + first - SHORT_STRING);
    } else if (first < SHORT_LIST) {
      return longItem(bytes, first - LONG_STRING);
    } else if (first <= LONG_LIST) {
      return OptionalLong.of(1L + first - SHORT_LIST);
    }
    return longItem(bytes, first - LONG_LIST);
  }

  /** A length that does not fit an int is further than any message reaches. */
  private static OptionalLong longItem(Bytes bytes, int lengthBytes) {
    if (bytes.size() <= lengthBytes) {
      return OptionalLong.empty();
    }
    Bytes length = bytes.slice(1, lengthBytes).trimLeadingZeros();
    return OptionalLong.of(
        length.size() > Integer.BYTES ? Long.MAX_VALUE : 1L + lengthBytes + length.toLong());
  }
}
