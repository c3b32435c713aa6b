package org.twinwire.wire.libp2p;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.bytes.Bytes32;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.bouncycastle.crypto.signers.HMacDSAKCalculator;
import org.bouncycastle.crypto.signers.StandardDSAEncoding;

/**
 * A secp256k1 identity. It signs the message's SHA-256 by RFC 6979 with a low s, in DER, as the
 * peer-id specification prescribes.
 */
final class Secp256k1Identity implements Identity {

  private static final ECDomainParameters CURVE = curve();

  private final BigInteger secret;

  Secp256k1Identity(Bytes32 secret) {
    this.secret = secret.toUnsignedBigInteger();
    if (this.secret.signum() == 0 || this.secret.compareTo(CURVE.getN()) >= 0) {
      throw new IllegalArgumentException("secret: out of range (expected: 1 to the curve's n - 1)");
    }
  }

  @Override
  public IdentityKey publicKey() {
    var point = CURVE.getG().multiply(secret);
    return new IdentityKey(KeyType.SECP256K1, Bytes.wrap(point.getEncoded(true)));
  }

  @Override
  public Bytes sign(Bytes message) {
    var signer = new ECDSASigner(new HMacDSAKCalculator(new SHA256Digest()));
    signer.init(true, new ECPrivateKeyParameters(secret, CURVE));
    BigInteger[] rs = signer.generateSignature(sha256(message));
    return der(rs[0], rs[1].min(CURVE.getN().subtract(rs[1])));
  }

  static boolean verify(Bytes key, Bytes message, Bytes signature) {
    try {
      BigInteger[] rs =
          StandardDSAEncoding.INSTANCE.decode(CURVE.getN(), signature.toArrayUnsafe());
      var signer = new ECDSASigner();
      signer.init(
          false,
          new ECPublicKeyParameters(CURVE.getCurve().decodePoint(key.toArrayUnsafe()), CURVE));
      return signer.verifySignature(sha256(message), rs[0], rs[1]);
    } catch (IOException | IllegalArgumentException broken) {
      return false;
    }
  }

  private static Bytes der(BigInteger r, BigInteger s) {
    try {
      return Bytes.wrap(StandardDSAEncoding.INSTANCE.encode(CURVE.getN(), r, s));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static byte[] sha256(Bytes message) {
    return Sha256.of(message).toArrayUnsafe();
  }

  private static ECDomainParameters curve() {
    X9ECParameters curve = CustomNamedCurves.getByName("secp256k1");
    return new ECDomainParameters(curve.getCurve(), curve.getG(), curve.getN(), curve.getH());
  }

  @Override
  public String toString() {
    return peerId().toString();
  }
}
