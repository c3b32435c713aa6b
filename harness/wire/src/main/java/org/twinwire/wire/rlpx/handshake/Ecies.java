package org.twinwire.wire.rlpx.handshake;

import java.util.random.RandomGenerator;
import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.bytes.Bytes32;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.engines.AESEngine;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.modes.CTRModeCipher;
import org.bouncycastle.crypto.modes.SICBlockCipher;
import org.bouncycastle.crypto.params.KeyParameter;
import org.bouncycastle.crypto.params.ParametersWithIV;
import org.bouncycastle.util.Arrays;
import org.twinwire.wire.rlpx.p2p.RlpxException;
import org.twinwire.wire.secp256k1.KeyPair;
import org.twinwire.wire.secp256k1.PublicKey;
import org.twinwire.wire.secp256k1.Secp256k1Exception;

/**
 * Asymmetric encryption of the handshake: {@code R ‖ iv ‖ c ‖ d}.
 *
 * @see <a href="https://github.com/ethereum/devp2p/blob/master/rlpx.md#ecies-encryption">rlpx.md,
 *     ECIES Encryption</a>
 */
final class Ecies {
  private static final int POINT_BYTES = 1 + PublicKey.RAW_SIZE;
  private static final int IV_BYTES = 16;
  private static final int TAG_BYTES = 32;
  private static final int KEY_BYTES = 16;
  private static final byte UNCOMPRESSED = 0x04;

  /** Bytes that encryption adds. */
  static final int OVERHEAD_BYTES = POINT_BYTES + IV_BYTES + TAG_BYTES;

  private Ecies() {}

  /** Encrypts for {@code remote}; {@code authData} is authenticated but not part of the result. */
  static Bytes encrypt(PublicKey remote, Bytes plain, Bytes authData, RandomGenerator random) {
    KeyPair ephemeral = KeyPair.random(random);
    byte[] iv = new byte[IV_BYTES];
    random.nextBytes(iv);
    Keys keys = Keys.derive(ephemeral.agree(remote));
    Bytes cipher = ctr(true, keys, iv, plain);
    Bytes tag = tag(keys, Bytes.concatenate(Bytes.wrap(iv), cipher), authData);
    Bytes point = ephemeral.publicKey().raw64();
    return Bytes.concatenate(Bytes.of(UNCOMPRESSED), point, Bytes.wrap(iv), cipher, tag);
  }

  /**
   * Reverses {@link #encrypt}.
   *
   * @throws RlpxException if the point is not on the curve or the tag not right, alike for both
   */
  static Bytes decrypt(KeyPair self, Bytes sealed, Bytes authData) {
    if (sealed.size() < OVERHEAD_BYTES || sealed.get(0) != UNCOMPRESSED) {
      throw notForUs();
    }
    Keys keys = Keys.derive(agree(self, sealed.slice(0, POINT_BYTES)));
    Bytes authenticated = sealed.slice(POINT_BYTES, sealed.size() - POINT_BYTES - TAG_BYTES);
    Bytes tag = sealed.slice(sealed.size() - TAG_BYTES);
    if (!Arrays.constantTimeAreEqual(
        tag.toArrayUnsafe(), tag(keys, authenticated, authData).toArrayUnsafe())) {
      throw notForUs();
    }
    byte[] iv = authenticated.slice(0, IV_BYTES).toArrayUnsafe();
    return ctr(false, keys, iv, authenticated.slice(IV_BYTES));
  }

  private static Bytes32 agree(KeyPair self, Bytes point) {
    try {
      return self.agree(PublicKey.parse(point));
    } catch (Secp256k1Exception notOnCurve) {
      throw notForUs();
    }
  }

  private static Bytes ctr(boolean encrypt, Keys keys, byte[] iv, Bytes in) {
    CTRModeCipher cipher = SICBlockCipher.newInstance(AESEngine.newInstance());
    cipher.init(encrypt, new ParametersWithIV(new KeyParameter(keys.encryption), iv));
    byte[] out = new byte[in.size()];
    cipher.processBytes(in.toArrayUnsafe(), 0, out.length, out, 0);
    return Bytes.wrap(out);
  }

  private static Bytes tag(Keys keys, Bytes authenticated, Bytes authData) {
    HMac mac = new HMac(new SHA256Digest());
    mac.init(new KeyParameter(keys.mac));
    mac.update(authenticated.toArrayUnsafe(), 0, authenticated.size());
    mac.update(authData.toArrayUnsafe(), 0, authData.size());
    byte[] tag = new byte[TAG_BYTES];
    mac.doFinal(tag, 0);
    return Bytes.wrap(tag);
  }

  /** One message for every failure, so that a sender learns nothing from it. */
  private static RlpxException notForUs() {
    return new RlpxException("handshake packet: does not open (expected: ECIES for our key)");
  }

  /** What the shared secret gives: kE and sha256(kM). */
  private static final class Keys {
    private static final byte[] COUNTER = {0, 0, 0, 1};

    private final byte[] encryption;
    private final byte[] mac;

    private Keys(byte[] encryption, byte[] mac) {
      this.encryption = encryption;
      this.mac = mac;
    }

    /** NIST SP 800-56 concatenation KDF; its first block is all that is needed. */
    static Keys derive(Bytes32 shared) {
      byte[] derived = sha256(COUNTER, shared.toArrayUnsafe());
      byte[] mac = Arrays.copyOfRange(derived, KEY_BYTES, 2 * KEY_BYTES);
      return new Keys(Arrays.copyOf(derived, KEY_BYTES), sha256(mac));
    }

    private static byte[] sha256(byte[]... parts) {
      SHA256Digest digest = new SHA256Digest();
      for (byte[] part : parts) {
        digest.update(part, 0, part.length);
      }
      byte[] hash = new byte[digest.getDigestSize()];
      digest.doFinal(hash, 0);
      return hash;
    }
  }
}
