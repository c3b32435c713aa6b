package org.twinwire.core.chain;

import java.math.BigInteger;
import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.bytes.Bytes32;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.crypto.signers.HMacDSAKCalculator;
import org.bouncycastle.math.ec.ECPoint;
import org.bouncycastle.math.ec.FixedPointCombMultiplier;

/**
 * An account whose key is known. Signs according to RFC 6979, so that a seed repeats every byte.
 */
final class Signer {

  private static final X9ECParameters CURVE = CustomNamedCurves.getByName("secp256k1");
  private static final BigInteger N = CURVE.getN();
  private static final BigInteger HALF_N = N.shiftRight(1);
  private static final int ADDRESS_BYTES = 20;

  private final BigInteger secret;
  private final Bytes address;

  Signer(Bytes32 secret) {
    this.secret = inRange(secret.toUnsignedBigInteger());
    byte[] point = multiplied(this.secret).getEncoded(false);
    Bytes key = Bytes.wrap(point).slice(1);
    this.address = Keccak.hash(key).slice(Bytes32.SIZE - ADDRESS_BYTES);
  }

  /** Returns its address, 20 bytes. */
  Bytes address() {
    return address;
  }

  /** Signs a hash. The yParity is taken from the point, so that nothing has to be recovered. */
  Signature sign(Bytes32 hash) {
    HMacDSAKCalculator calculator = new HMacDSAKCalculator(new SHA256Digest());
    calculator.init(N, secret, hash.toArrayUnsafe());
    BigInteger k = calculator.nextK();
    ECPoint point = multiplied(k);
    BigInteger r = point.getAffineXCoord().toBigInteger().mod(N);
    BigInteger e = hash.toUnsignedBigInteger();
    BigInteger s = k.modInverse(N).multiply(e.add(r.multiply(secret))).mod(N);
    return lowered(point.getAffineYCoord().testBitZero(), r, s);
  }

  private static Signature lowered(boolean odd, BigInteger r, BigInteger s) {
    boolean high = s.compareTo(HALF_N) > 0;
    return new Signature(odd ^ high ? 1 : 0, r, high ? N.subtract(s) : s);
  }

  private static ECPoint multiplied(BigInteger factor) {
    return new FixedPointCombMultiplier().multiply(CURVE.getG(), factor).normalize();
  }

  private static BigInteger inRange(BigInteger secret) {
    if (secret.signum() <= 0 || secret.compareTo(N) >= 0) {
      throw new IllegalArgumentException("secret: out of range (expected: 1 to n - 1)");
    }
    return secret;
  }
}
