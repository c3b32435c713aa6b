package org.twinwire.core.chain;

import java.util.List;
import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.bytes.Bytes32;

/** The bloom filter of logs: 2048 bits, three of them for each address and topic. */
final class Bloom {

  private static final int BITS = 2_048;
  private static final int PAIRS = 3;

  private final byte[] bytes = new byte[BITS / Byte.SIZE];

  private Bloom() {}

  /** Returns the filter, 256 bytes (yellow paper 4.3.1). */
  static Bytes of(List<Log> logs) {
    Bloom bloom = new Bloom();
    for (Log log : logs) {
      bloom.add(log.address());
      log.topics().forEach(bloom::add);
    }
    return Bytes.wrap(bloom.bytes);
  }

  /** Sets the bits that the first three pairs of bytes of the hash name, counted from the end. */
  private void add(Bytes value) {
    Bytes32 hash = Keccak.hash(value);
    for (int pair = 0; pair < PAIRS; pair++) {
      int bit = hash.slice(2 * pair, 2).toInt() % BITS;
      bytes[bytes.length - 1 - bit / Byte.SIZE] |= (byte) (1 << bit % Byte.SIZE);
    }
  }
}
