package org.twinwire.refnode.node;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.apache.tuweni.bytes.Bytes;
import org.twinwire.wire.eth.Keccak;

/**
 * Where keys, nonces and padding come from: a seed, so that a run can be repeated byte for byte.
 * That is right for a node under test and for no other.
 */
final class Randomness {

  private final Bytes nodeId;
  private long seed;
  private long connections;

  Randomness(Bytes nodeId) {
    this.nodeId = nodeId;
  }

  void reset(long newSeed) {
    seed = newSeed;
    connections = 0;
  }

  /** A generator for the next connection; nodes with the same seed get different ones. */
  RandomGenerator next() {
    Bytes place = Bytes.ofUnsignedLong(connections++);
    Bytes mixed = Keccak.keccak256(Bytes.ofUnsignedLong(seed), place, nodeId);
    return new SplittableRandom(mixed.getLong(0));
  }
}
