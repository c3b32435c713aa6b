package org.twinwire.multiformats;

import java.math.BigInteger;
import org.apache.tuweni.bytes.Bytes;

/** Base58 with the bitcoin alphabet; each leading zero byte is a leading {@code 1}. */
final class Base58 {

  private static final String ALPHABET =
      "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
  private static final BigInteger BASE = BigInteger.valueOf(ALPHABET.length());

  private Base58() {}

  static String encode(Bytes bytes) {
    var reversed = new StringBuilder();
    for (var rest = bytes.toUnsignedBigInteger(); rest.signum() > 0; rest = rest.divide(BASE)) {
      reversed.append(ALPHABET.charAt(rest.mod(BASE).intValue()));
    }
    reversed.repeat(ALPHABET.charAt(0), bytes.numberOfLeadingZeroBytes());
    return reversed.reverse().toString();
  }

  static Bytes decode(String text) {
    BigInteger value = BigInteger.ZERO;
    for (int at = 0; at < text.length(); at++) {
      value = value.multiply(BASE).add(BigInteger.valueOf(digit(text.charAt(at))));
    }
    Bytes leading = Bytes.wrap(new byte[leadingZeros(text)]);
    return value.signum() == 0
        ? leading
        : Bytes.concatenate(leading, Bytes.wrap(value.toByteArray()).trimLeadingZeros());
  }

  private static int digit(char symbol) {
    int digit = ALPHABET.indexOf(symbol);
    if (digit < 0) {
      throw new IllegalArgumentException("base58: '%s' (expected: its alphabet)".formatted(symbol));
    }
    return digit;
  }

  private static int leadingZeros(String text) {
    int count = 0;
    while (count < text.length() && text.charAt(count) == ALPHABET.charAt(0)) {
      count++;
    }
    return count;
  }
}
