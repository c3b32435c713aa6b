package org.twinwire.wire.secp256k1;

import java.math.BigInteger;
import org.apache.tuweni.bytes.Bytes;

/**
 * An ECDSA signature from which the key can be recovered.
 *
 * @param bytes r‖s‖v, 65 bytes; v is 0 to 3, bit 0 the parity of R.y, bit 1 set if R.x ≥ n
 */
public record Signature(Bytes bytes) {
  /** Bytes of r‖s‖v. */
  public static final int SIZE = 65;

  private static final int SCALAR_BYTES = 32;
  private static final int V_MAX = 3;

  /**
   * @throws Secp256k1Exception if the size is wrong or r, s or v out of range
   */
  public Signature {
    if (bytes.size() != SIZE) {
      throw new Secp256k1Exception("signature: %d bytes (expected: 65)".formatted(bytes.size()));
    }
    int v = bytes.get(SIZE - 1);
    if (v < 0 || v > V_MAX) {
      throw new Secp256k1Exception("v: %d (expected: 0..3)".formatted(v));
    }
    Curve.requireScalar("r", bytes.slice(0, SCALAR_BYTES).toUnsignedBigInteger());
    Curve.requireScalar("s", bytes.slice(SCALAR_BYTES, SCALAR_BYTES).toUnsignedBigInteger());
  }

  /** Bytes of r‖s, without v. */
  public Bytes rs() {
    return bytes.slice(0, SIZE - 1);
  }

  BigInteger r() {
    return bytes.slice(0, SCALAR_BYTES).toUnsignedBigInteger();
  }

  BigInteger s() {
    return bytes.slice(SCALAR_BYTES, SCALAR_BYTES).toUnsignedBigInteger();
  }

  int v() {
    return bytes.get(SIZE - 1);
  }
}
