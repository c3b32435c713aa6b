package org.twinwire.wire.libp2p;

import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.bytes.Bytes32;
import org.twinwire.multiformats.PeerId;

/** A node's long-lived signing key, by which peers know it. */
public sealed interface Identity permits Ed25519Identity, Secp256k1Identity {

  /**
   * The identity of a secp256k1 secret.
   *
   * @throws org.twinwire.wire.secp256k1.Secp256k1Exception if the secret is out of range
   */
  static Identity secp256k1(Bytes32 secret) {
    return new Secp256k1Identity(secret);
  }

  /** The identity of an Ed25519 seed. */
  static Identity ed25519(Bytes32 seed) {
    return new Ed25519Identity(seed);
  }

  /** What a peer checks signatures with. */
  IdentityKey publicKey();

  /** Signs {@code message} as the key's type prescribes. */
  Bytes sign(Bytes message);

  /** The name that follows from the public key. */
  default PeerId peerId() {
    return publicKey().peerId();
  }
}
