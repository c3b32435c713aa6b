package org.twinwire.refnode.discovery;

import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.bytes.Bytes32;
import org.twinwire.wire.eth.Keccak;
import org.twinwire.wire.secp256k1.KeyPair;

/** Targets and identities of one node, which follow from the seed. */
final class DiscoveryRandomness {

  private static final int ID_BYTES = 64;
  private static final Bytes TARGETS = Bytes.of(1);
  private static final Bytes SILENT = Bytes.of(2);

  private final Bytes32 secret;
  private long seed;
  private RandomGenerator targets;

  DiscoveryRandomness(Bytes32 secret) {
    this.secret = secret;
    reset(0);
  }

  void reset(long newSeed) {
    seed = newSeed;
    targets = of(TARGETS);
  }

  /** The next target of FindNode; it need not be the key of anybody. */
  Bytes target() {
    byte[] target = new byte[ID_BYTES];
    targets.nextBytes(target);
    return Bytes.wrap(target);
  }

  /** The identities of nodes that do not exist. */
  List<Bytes> silent(int count) {
    RandomGenerator random = of(SILENT);
    return IntStream.range(0, count)
        .mapToObj(each -> KeyPair.random(random).publicKey().raw64())
        .toList();
  }

  private RandomGenerator of(Bytes purpose) {
    Bytes mixed = Keccak.keccak256(Bytes.ofUnsignedLong(seed), purpose, secret);
    return new SplittableRandom(mixed.getLong(0));
  }
}
