package org.twinwire.core.chain;

import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.bytes.Bytes32;
import org.bouncycastle.crypto.digests.KeccakDigest;

/** Computes Keccak-256 as Ethereum uses it (yellow paper, KEC). */
public final class Keccak {

  private Keccak() {}

  /** Returns the hash of the bytes. */
  public static Bytes32 hash(Bytes input) {
    KeccakDigest digest = new KeccakDigest(256);
    digest.update(input.toArrayUnsafe(), 0, input.size());
    byte[] hash = new byte[digest.getDigestSize()];
    digest.doFinal(hash, 0);
    return Bytes32.wrap(hash);
  }
}
