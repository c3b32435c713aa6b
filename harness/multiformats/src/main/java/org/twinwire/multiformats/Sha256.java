package org.twinwire.multiformats;

import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.bytes.Bytes32;
import org.bouncycastle.crypto.digests.SHA256Digest;

/** The hash of peer ids and of secp256k1 signatures. */
public final class Sha256 {

  private Sha256() {}

  /** Returns the hash of a message. */
  public static Bytes32 of(Bytes message) {
    var digest = new SHA256Digest();
    digest.update(message.toArrayUnsafe(), 0, message.size());
    var hash = new byte[Bytes32.SIZE];
    digest.doFinal(hash, 0);
    return Bytes32.wrap(hash);
  }
}
