package org.twinwire.multiformats;

import java.io.ByteArrayOutputStream;
import org.apache.tuweni.bytes.Bytes;

/** RFC 4648 base32, lower case and without padding, as multibase {@code b} uses it. */
final class Base32 {

  private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
  private static final int BITS_PER_SYMBOL = 5;

  private Base32() {}

  static Bytes decode(String text) {
    var out = new ByteArrayOutputStream();
    int pending = 0;
    int bits = 0;
    for (int at = 0; at < text.length(); at++) {
      pending = (pending << BITS_PER_SYMBOL) | digit(text.charAt(at));
      bits += BITS_PER_SYMBOL;
      if (bits >= Byte.SIZE) {
        bits -= Byte.SIZE;
        out.write(pending >>> bits);
        pending &= (1 << bits) - 1;
      }
    }
    return Bytes.wrap(out.toByteArray());
  }

  private static int digit(char symbol) {
    int digit = ALPHABET.indexOf(symbol);
    if (digit < 0) {
      throw new IllegalArgumentException("base32: '%s' (expected: its alphabet)".formatted(symbol));
    }
    return digit;
  }
}
