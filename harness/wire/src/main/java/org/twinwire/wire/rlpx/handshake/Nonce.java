package org.twinwire.wire.rlpx.handshake;

import java.util.random.RandomGenerator;
import org.apache.tuweni.bytes.Bytes32;

/** The 32 random bytes that each side adds to the handshake. */
final class Nonce {
  private Nonce() {}

  static Bytes32 random(RandomGenerator random) {
    byte[] nonce = new byte[Bytes32.SIZE];
    random.nextBytes(nonce);
    return Bytes32.wrap(nonce);
  }
}
