package org.twinwire.core.chain;

import java.util.List;
import java.util.Random;
import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.bytes.Bytes32;

/**
 * Repeatable randomness. It uses only calls whose algorithm {@link Random} specifies, so that a
 * seed gives the same bytes with every Java version.
 */
final class Seeded {

  private final Random random;

  Seeded(long seed) {
    this.random = new Random(seed);
  }

  /** Returns a number from {@code least} to {@code most}, both included. */
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
