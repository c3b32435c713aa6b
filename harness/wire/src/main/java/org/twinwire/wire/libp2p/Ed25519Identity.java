package org.twinwire.wire.libp2p;

import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.bytes.Bytes32;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;

/** An Ed25519 identity; signatures are RFC 8032's. */
final class Ed25519Identity implements Identity {

  private final Ed25519PrivateKeyParameters secret;

  Ed25519Identity(Bytes32 seed) {
    this.secret = new Ed25519PrivateKeyParameters(seed.toArrayUnsafe(), 0);
  }

  @Override
  public IdentityKey publicKey() {
    return new IdentityKey(KeyType.ED25519, Bytes.wrap(secret.generatePublicKey().getEncoded()));
  }

  @Override
  public Bytes sign(Bytes message) {
    var signer = new Ed25519Signer();
    signer.init(true, secret);
    signer.update(message.toArrayUnsafe(), 0, message.size());
    return Bytes.wrap(signer.generateSignature());
  }

  static boolean verify(Bytes key, Bytes message, Bytes signature) {
    var signer = new Ed25519Signer();
    signer.init(false, new Ed25519PublicKeyParameters(key.toArrayUnsafe(), 0));
    signer.update(message.toArrayUnsafe(), 0, message.size());
    return signer.verifySignature(signature.toArrayUnsafe());
  }

  @Override
  public String toString() {
    return peerId().toString();
  }
}
