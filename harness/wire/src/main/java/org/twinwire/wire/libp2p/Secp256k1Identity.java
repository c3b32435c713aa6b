package org.twinwire.wire.libp2p;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.bytes.Bytes32;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.bouncycastle.crypto.signers.StandardDSAEncoding;
import org.twinwire.multiformats.Sha256;
import org.twinwire.wire.secp256k1.KeyPair;

/**
 * A secp256k1 identity. It signs the message's SHA-256 by RFC 6979 with a low s, in DER, as the
 * peer-id specification prescribes.
 */
final class Secp256k1Identity implements Identity {

  private static final ECDomainParameters CURVE = curve();

  private final KeyPair keys;

  Secp256k1Identity(Bytes32 secret) {
    this.keys = KeyPair.of(secret);
  }

  @Override
  public IdentityKey publicKey() {
    return new IdentityKey(KeyType.SECP256K1, keys.publicKey().compressed());
  }

  @Override
  public Bytes sign(Bytes message) {
    Bytes rs = keys.sign(Sha256.of(message)).rs();
    return der(
        rs.slice(0, Bytes32.SIZE).toUnsignedBigInteger(),
        rs.slice(Bytes32.SIZE).toUnsignedBigInteger());
  }

  static boolean verify(Bytes key, Bytes message, Bytes signature) {
    try {
      BigInteger[] rs =
          StandardDSAEncoding.INSTANCE.decode(CURVE.getN(), signature.toArrayUnsafe());
      var signer = new ECDSASigner();
      signer.init(
          false,
          new ECPublicKeyParameters(CURVE.getCurve().decodePoint(key.toArrayUnsafe()), CURVE));
      return signer.verifySignature(Sha256.of(message).toArrayUnsafe(), rs[0], rs[1]);
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

  private static ECDomainParameters curve() {
    X9ECParameters curve = CustomNamedCurves.getByName("secp256k1");
    return new ECDomainParameters(curve.getCurve(), curve.getG(), curve.getN(), curve.getH());
  }

  @Override
  public String toString() {
    return peerId().toString();
  }
}
