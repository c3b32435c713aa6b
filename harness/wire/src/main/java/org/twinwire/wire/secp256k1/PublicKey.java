package org.twinwire.wire.secp256k1;

import java.math.BigInteger;
import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.bytes.Bytes32;
import org.bouncycastle.math.ec.ECAlgorithms;
import org.bouncycastle.math.ec.ECPoint;

/** A point on the curve, never the one at infinity. Equal by value. */
public final class PublicKey {
  /** Bytes of x‖y. */
  public static final int RAW_SIZE = 64;

  private static final int COMPRESSED_SIZE = 33;
  private static final byte UNCOMPRESSED = 0x04;
  private static final byte EVEN = 0x02;

  private final ECPoint point;
  private final Bytes raw64;

  PublicKey(ECPoint point) {
    if (point.isInfinity()) {
      throw new Secp256k1Exception("point: infinity (expected: a finite one)");
    }
    this.point = point;
    this.raw64 = Bytes.wrap(point.getEncoded(false)).slice(1);
  }

  /**
   * Reads x‖y (64 bytes), 04‖x‖y (65) or 02/03‖x (33) and checks that the point is on the curve.
   *
   * @throws Secp256k1Exception if it is not
   */
  public static PublicKey parse(Bytes bytes) {
    return switch (bytes.size()) {
      case RAW_SIZE -> parse(Bytes.concatenate(Bytes.of(UNCOMPRESSED), bytes));
      case RAW_SIZE + 1, COMPRESSED_SIZE -> new PublicKey(Curve.point(bytes.toArrayUnsafe()));
      default ->
          throw new Secp256k1Exception(
              "public key: %d bytes (expected: 33, 64 or 65)".formatted(bytes.size()));
    };
  }

  /**
   * The key that signed {@code hash} (SEC 1, section 4.1.6).
   *
   * @throws Secp256k1Exception if no key could have made this signature
   */
  public static PublicKey recover(Bytes32 hash, Bytes signature65) {
    Signature signature = new Signature(signature65);
    BigInteger inverse = Curve.inverse(signature.r());
    BigInteger e = hash.toUnsignedBigInteger();
    BigInteger minusE = e.negate().multiply(inverse).mod(Curve.N);
    BigInteger s = signature.s().multiply(inverse).mod(Curve.N);
    ECPoint sum = ECAlgorithms.sumOfTwoMultiplies(Curve.G, minusE, ephemeral(signature), s);
    return new PublicKey(sum.normalize());
  }

  private static ECPoint ephemeral(Signature signature) {
    BigInteger x = signature.r().add(Curve.N.multiply(BigInteger.valueOf(signature.v() >> 1)));
    if (x.compareTo(Curve.P) >= 0) {
      throw new Secp256k1Exception("r + n: beyond the field (expected: < p)");
    }
    Bytes sign = Bytes.of(EVEN + (signature.v() & 1));
    return Curve.point(Bytes.concatenate(sign, Bytes.wrap(Curve.scalar(x))).toArrayUnsafe());
  }

  /** Whether this key signed {@code hash}; {@code rs} is r‖s, anything behind it is not read. */
  public boolean verify(Bytes32 hash, Bytes rs) {
    BigInteger r = rs.slice(0, Curve.SCALAR_BYTES).toUnsignedBigInteger();
    BigInteger s = rs.slice(Curve.SCALAR_BYTES, Curve.SCALAR_BYTES).toUnsignedBigInteger();
    if (!Curve.isScalar(r) || !Curve.isScalar(s)) {
      return false;
    }
    BigInteger inverse = Curve.inverse(s);
    BigInteger u1 = hash.toUnsignedBigInteger().multiply(inverse).mod(Curve.N);
    BigInteger u2 = r.multiply(inverse).mod(Curve.N);
    ECPoint sum = ECAlgorithms.sumOfTwoMultiplies(Curve.G, u1, point, u2).normalize();
    return !sum.isInfinity() && sum.getAffineXCoord().toBigInteger().mod(Curve.N).equals(r);
  }

  /** x‖y, 64 bytes: RLPx's node id. */
  public Bytes raw64() {
    return raw64;
  }

  /** 02 or 03, then x: 33 bytes. */
  public Bytes compressed() {
    return Bytes.wrap(point.getEncoded(true));
  }

  ECPoint point() {
    return point;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PublicKey key && raw64.equals(key.raw64);
  }

  @Override
  public int hashCode() {
    return raw64.hashCode();
  }

  @Override
  public String toString() {
    return raw64.toUnprefixedHexString();
  }
}
