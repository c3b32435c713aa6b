package org.twinwire.core.chain;

import java.util.List;
import java.util.Random;
import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.bytes.Bytes32;

/**
 * Randomness that repeats. Only calls whose algorithm {@link Random} specifies are made, so that a
 * seed gives the same bytes with every Java version.
 */
final class Seeded {

  private final Random random;

  Seeded(long seed) {
    this.random = new Random(seed);
  }

  /** From {@code least} to {@code most}, both included. */
  int between(int least, int most) {
    return least + random.nextInt(most - least + 1);
  }

  boolean oneIn(int many) {
    return random.nextInt(many) == 0;
  }

  <T> T oneOf(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  Bytes bytes(int size) {
    byte[] bytes = new byte[size];
    random.nextBytes(bytes);
    return Bytes.wrap(bytes);
  }

  Bytes32 bytes32() {
    return Bytes32.wrap(bytes(Bytes32.SIZE));
  }
}
