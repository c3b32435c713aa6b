package org.twinwire.wire.rlpx.frame;

import org.apache.tuweni.bytes.Bytes32;
import org.bouncycastle.crypto.engines.AESEngine;
import org.bouncycastle.crypto.modes.CTRModeCipher;
import org.bouncycastle.crypto.modes.SICBlockCipher;
import org.bouncycastle.crypto.params.KeyParameter;
import org.bouncycastle.crypto.params.ParametersWithIV;

/** AES-256 in CTR mode from a zero IV, one stream for all the frames of a direction. */
public final class FrameCipher {
  private static final int IV_BYTES = 16;

  private final CTRModeCipher cipher = SICBlockCipher.newInstance(AESEngine.newInstance());

  private FrameCipher() {}

  public static FrameCipher with(Bytes32 aesSecret) {
    FrameCipher frames = new FrameCipher();
    KeyParameter key = new KeyParameter(aesSecret.toArrayUnsafe());
    frames.cipher.init(true, new ParametersWithIV(key, new byte[IV_BYTES]));
    return frames;
  }

  /** Encrypts or decrypts in place. */
  void apply(byte[] bytes, int offset, int length) {
    cipher.processBytes(bytes, offset, length, bytes, offset);
  }
}
