package org.twinwire.wire.libp2p;

import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.bytes.Bytes32;
import org.bouncycastle.crypto.digests.SHA256Digest;

/** The hash of peer ids and of secp256k1 signatures. */
final class Sha256 {

  private Sha256() {}

  static Bytes32 of(Bytes message) {
    var digest = new SHA256Digest();
    digest.update(message.toArrayUnsafe(), 0, message.size());
    var hash = new byte[Bytes32.SIZE];
    digest.doFinal(hash, 0);
    return Bytes32.wrap(hash);
  }
}
