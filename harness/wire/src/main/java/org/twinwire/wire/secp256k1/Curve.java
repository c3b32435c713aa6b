package org.twinwire.wire.secp256k1;

import java.math.BigInteger;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.math.ec.ECMultiplier;
import org.bouncycastle.math.ec.ECPoint;
import org.bouncycastle.math.ec.FixedPointCombMultiplier;
import org.bouncycastle.util.BigIntegers;

/** The curve's parameters, with the table of multiples of G computed once. */
final class Curve {
  static final int SCALAR_BYTES = 32;

  private static final X9ECParameters PARAMETERS = CustomNamedCurves.getByName("secp256k1");
  private static final ECMultiplier TIMES_G = new FixedPointCombMultiplier();

  static final ECPoint G = PARAMETERS.getG();
  static final BigInteger N = PARAMETERS.getN();
  static final BigInteger HALF_N = N.shiftRight(1);
  static final BigInteger P = PARAMETERS.getCurve().getField().getCharacteristic();

  private Curve() {}

  static ECPoint timesG(BigInteger scalar) {
    return TIMES_G.multiply(G, scalar).normalize();
  }

  /** The point that SEC 1 octets name; the decoder checks that it is on the curve. */
  static ECPoint point(byte[] octets) {
    try {
      return PARAMETERS.getCurve().decodePoint(octets).normalize();
    } catch (IllegalArgumentException notOnCurve) {
      throw new Secp256k1Exception("point: not on the curve (expected: on it)", notOnCurve);
    }
  }

  static BigInteger inverse(BigInteger scalar) {
    return BigIntegers.modOddInverse(N, scalar);
  }

  static byte[] scalar(BigInteger value) {
    return BigIntegers.asUnsignedByteArray(SCALAR_BYTES, value);
  }

  static BigInteger requireScalar(String what, BigInteger value) {
    if (!isScalar(value)) {
      throw new Secp256k1Exception(what + ": out of range (expected: 1 <= " + what + " < n)");
    }
    return value;
  }

  static boolean isScalar(BigInteger value) {
    return value.signum() > 0 && value.compareTo(N) < 0;
  }
}
