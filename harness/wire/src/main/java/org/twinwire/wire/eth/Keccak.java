package org.twinwire.wire.eth;

import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.bytes.Bytes32;
import org.bouncycastle.crypto.digests.KeccakDigest;

/** Keccak with the padding that Ethereum uses, which is not the one of SHA-3. */
public final class Keccak {
  private static final int BITS = 256;

  private Keccak() {}

  /** The hash of {@code parts} one after the other. */
  public static Bytes32 keccak256(Bytes... parts) {
    KeccakDigest digest = new KeccakDigest(BITS);
    for (Bytes part : parts) {
      digest.update(part.toArrayUnsafe(), 0, part.size());
    }
    byte[] hash = new byte[Bytes32.SIZE];
    digest.doFinal(hash, 0);
    return Bytes32.wrap(hash);
  }
}
