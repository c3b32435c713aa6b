package org.twinwire.wire.rlpx.frame;

import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.bytes.Bytes32;
import org.bouncycastle.crypto.MultiBlockCipher;
import org.bouncycastle.crypto.digests.KeccakDigest;
import org.bouncycastle.crypto.engines.AESEngine;
import org.bouncycastle.crypto.params.KeyParameter;

/**
 * The MAC state of one direction, moved on by every header and every frame.
 *
 * @see <a href="https://github.com/ethereum/devp2p/blob/master/rlpx.md#mac">rlpx.md, MAC</a>
 */
public final class FrameMac {
  /** Bytes of a MAC. */
  static final int SIZE = 16;

  private static final int DIGEST_BITS = 256;

  private final KeccakDigest state = new KeccakDigest(DIGEST_BITS);
  private final MultiBlockCipher aes = AESEngine.newInstance();
  private final byte[] seed = new byte[SIZE];

  /**
   * @param macSecret key of the cipher that blends the digest
   * @param absorbed what the state starts with: mac-secret ^ nonce, then the handshake packet that
   *     went in this direction, with its size
   */
  public FrameMac(Bytes32 macSecret, Bytes... absorbed) {
    aes.init(true, new KeyParameter(macSecret.toArrayUnsafe()));
    for (Bytes part : absorbed) {
      update(part.toArrayUnsafe(), 0, part.size());
    }
  }

  /** Takes a header's ciphertext, 16 bytes from {@code offset}; the first 16 bytes are its MAC. */
  byte[] header(byte[] bytes, int offset) {
    return blend(digest(), bytes, offset);
  }

  /** Takes a frame's ciphertext; the first 16 bytes are its MAC. */
  byte[] frame(byte[] bytes, int offset, int length) {
    update(bytes, offset, length);
    byte[] digest = digest();
    return blend(digest, digest, 0);
  }

  /** Updates the state with aes(digest) ^ with. */
  private byte[] blend(byte[] digest, byte[] with, int offset) {
    aes.processBlock(digest, 0, seed, 0);
    for (int i = 0; i < SIZE; i++) {
      seed[i] ^= with[offset + i];
    }
    update(seed, 0, SIZE);
    return digest();
  }

  public void update(byte[] bytes, int offset, int length) {
    state.update(bytes, offset, length);
  }

  /** The digest so far; the state stays open. */
  public byte[] digest() {
    byte[] digest = new byte[Bytes32.SIZE];
    new KeccakDigest(state).doFinal(digest, 0);
    return digest;
  }
}
