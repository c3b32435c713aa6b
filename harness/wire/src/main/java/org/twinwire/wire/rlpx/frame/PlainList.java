package org.twinwire.wire.rlpx.frame;

import org.apache.tuweni.bytes.Bytes;

/** Recognises the RLP of one list, which is what every message is before it is compressed. */
final class PlainList {
  private static final int SHORT_LIST = 0xc0;
  private static final int LONG_LIST = 0xf7;
  private static final int BYTE = 0xff;

  private PlainList() {}

  /** Whether the bytes begin with the prefix of a list that ends where they end. */
  static boolean is(Bytes bytes) {
    if (bytes.isEmpty()) {
      return false;
    }
    int prefix = bytes.get(0) & BYTE;
    int lengthBytes = Math.max(prefix - LONG_LIST, 0);
    if (prefix < SHORT_LIST || bytes.size() <= lengthBytes || lengthBytes > Integer.BYTES) {
      return false;
    }
    long length = lengthBytes == 0 ? prefix - SHORT_LIST : bytes.slice(1, lengthBytes).toLong();
    return 1 + lengthBytes + length == bytes.size();
  }
}
