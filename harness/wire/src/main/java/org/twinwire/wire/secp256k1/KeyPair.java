package org.twinwire.wire.secp256k1;

import java.math.BigInteger;
import java.util.random.RandomGenerator;
import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.bytes.Bytes32;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.signers.HMacDSAKCalculator;
import org.bouncycastle.math.ec.ECPoint;

/** A secret scalar and its point. The secret cannot be read back. */
public final class KeyPair {
  private final BigInteger secret;
  private final PublicKey publicKey;

  private KeyPair(BigInteger secret) {
    this.secret = Curve.requireScalar("secret", secret);
    this.publicKey = new PublicKey(Curve.timesG(secret));
  }

  /**
   * The pair of a secret.
   *
   * @throws Secp256k1Exception if the secret is 0 or not below n
   */
  public static KeyPair of(Bytes32 secret) {
    return new KeyPair(secret.toUnsignedBigInteger());
  }

  /** A new pair; the same {@code random} gives the same pair. */
  public static KeyPair random(RandomGenerator random) {
    byte[] secret = new byte[Curve.SCALAR_BYTES];
    BigInteger candidate;
    do {
      random.nextBytes(secret);
      candidate = new BigInteger(1, secret);
    } while (!Curve.isScalar(candidate));
    return new KeyPair(candidate);
  }

  public PublicKey publicKey() {
    return publicKey;
  }

  /** The x coordinate of secret × remote: ECDH as RLPx uses it, without a hash. */
  public Bytes32 agree(PublicKey remote) {
    ECPoint shared = remote.point().multiply(secret).normalize();
    return Bytes32.wrap(shared.getAffineXCoord().getEncoded());
  }

  /** Signs with the deterministic k of RFC 6979 (SHA-256) and the lower s. */
  public Signature sign(Bytes32 hash) {
    HMacDSAKCalculator calculator = new HMacDSAKCalculator(new SHA256Digest());
    calculator.init(Curve.N, secret, hash.toArrayUnsafe());
    BigInteger e = hash.toUnsignedBigInteger();
    while (true) {
      BigInteger k = calculator.nextK();
      ECPoint ephemeral = Curve.timesG(k);
      BigInteger r = ephemeral.getAffineXCoord().toBigInteger().mod(Curve.N);
      BigInteger s = Curve.inverse(k).multiply(e.add(secret.multiply(r))).mod(Curve.N);
      if (r.signum() != 0 && s.signum() != 0) {
        return signature(ephemeral, r, s);
      }
    }
  }

  private static Signature signature(ECPoint ephemeral, BigInteger r, BigInteger s) {
    boolean odd = ephemeral.getAffineYCoord().testBitZero();
    boolean overflow = ephemeral.getAffineXCoord().toBigInteger().compareTo(Curve.N) >= 0;
    boolean high = s.compareTo(Curve.HALF_N) > 0;
    int v = (overflow ? 2 : 0) | (odd ^ high ? 1 : 0);
    BigInteger lower = high ? Curve.N.subtract(s) : s;
    return new Signature(
        Bytes.concatenate(
            Bytes.wrap(Curve.scalar(r)), Bytes.wrap(Curve.scalar(lower)), Bytes.of(v)));
  }

  @Override
  public String toString() {
    return "KeyPair[" + publicKey + "]";
  }
}
