package org.twinwire.wire.rlpx.frame;

import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.ShortBufferException;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.apache.tuweni.bytes.Bytes32;

/**
 * AES-256 in CTR mode from a zero IV, one stream for all the frames of a direction. Java's own
 * cipher, which has the processor's instructions for it.
 */
public final class FrameCipher {
  private static final int IV_BYTES = 16;

  /** Bytes of one call: only a method that is called often is compiled to these instructions. */
  private static final int CALL_BYTES_MAX = 4096;

  private final Cipher cipher;

  private FrameCipher(Cipher cipher) {
    this.cipher = cipher;
  }

  public static FrameCipher with(Bytes32 aesSecret) {
    try {
      Cipher cipher = Cipher.getInstance("AES/CTR/NoPadding");
      SecretKeySpec key = new SecretKeySpec(aesSecret.toArray(), "AES");
      cipher.init(Cipher.ENCRYPT_MODE, key, new IvParameterSpec(new byte[IV_BYTES]));
      return new FrameCipher(cipher);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("AES/CTR: every Java has it", impossible);
    }
  }

  /** Encrypts or decrypts in place. */
  void apply(byte[] bytes, int offset, int length) {
    try {
      int end = offset + length;
      for (int at = offset; at < end; at += CALL_BYTES_MAX) {
        cipher.update(bytes, at, Math.min(CALL_BYTES_MAX, end - at), bytes, at);
      }
    } catch (ShortBufferException impossible) {
      throw new IllegalStateException("AES/CTR: as many bytes out as in", impossible);
    }
  }
}
