package org.twinwire.wire.rlpx.handshake;

import java.util.random.RandomGenerator;
import org.apache.tuweni.bytes.Bytes;
import org.twinwire.wire.rlpx.p2p.RlpxException;
import org.twinwire.wire.secp256k1.KeyPair;
import org.twinwire.wire.secp256k1.PublicKey;

/**
 * The outside of auth and ack: {@code size ‖ ECIES(body ‖ padding, size)}.
 *
 * @see <a href="https://eips.ethereum.org/EIPS/eip-8">EIP-8</a>
 */
public final class HandshakePacket {
  /** Bytes of the big-endian size in front. */
  static final int SIZE_BYTES = 2;

  /** Bytes behind the size at most (go-ethereum, p2p/rlpx, maxHandshakeSize). */
  static final int BODY_BYTES_MAX = 2048;

  /** EIP-8: "adding a random amount in range [100, 300]" of bytes. */
  private static final int PADDING_BYTES_MIN = 100;

  private static final int PADDING_BYTES_MAX = 300;

  private HandshakePacket() {}

  static Bytes seal(PublicKey remote, Bytes body, RandomGenerator random) {
    return encrypt(remote, padded(body, random), random);
  }

  /** The body with random bytes behind it. */
  public static Bytes padded(Bytes body, RandomGenerator random) {
    byte[] padding = new byte[random.nextInt(PADDING_BYTES_MIN, PADDING_BYTES_MAX + 1)];
    random.nextBytes(padding);
    return Bytes.concatenate(body, Bytes.wrap(padding));
  }

  /** The packet of a padded body, its size in front. */
  public static Bytes encrypt(PublicKey remote, Bytes plain, RandomGenerator random) {
    Bytes size = Bytes.ofUnsignedShort(plain.size() + Ecies.OVERHEAD_BYTES);
    return Bytes.concatenate(size, Ecies.encrypt(remote, plain, size, random));
  }

  /** The body with what pads it. */
  static Bytes open(KeyPair self, Bytes packet) {
    return Ecies.decrypt(self, packet.slice(SIZE_BYTES), packet.slice(0, SIZE_BYTES));
  }

  /**
   * Checks a size before its bytes are waited for.
   *
   * @throws RlpxException if no packet has this size
   */
  static int requireSize(int size) {
    if (size <= Ecies.OVERHEAD_BYTES || size > BODY_BYTES_MAX) {
      throw new RlpxException(
          "handshake packet: %d bytes (expected: %d..%d)"
              .formatted(size, Ecies.OVERHEAD_BYTES + 1, BODY_BYTES_MAX));
    }
    return size;
  }
}
