package org.twinwire.multiformats;

import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.bytes.Bytes32;

/**
 * A peer's name: the multihash of its public key. See the <a
 * href="https://github.com/libp2p/specs/blob/master/peer-ids/peer-ids.md#peer-ids">peer-id
 * specification</a>.
 */
public record PeerId(Bytes multihash) {

  /** Longer keys are hashed. */
  private static final int MAX_INLINE_KEY_BYTES = 42;

  private static final int MAX_TEXT_CHARS = 128;
  private static final byte IDENTITY = 0x00;
  private static final byte SHA_256 = 0x12;
  private static final Bytes CID_V1_LIBP2P_KEY = Bytes.of(0x01, 0x72);
  private static final String BASE32_PREFIX = "b";

  public PeerId {
    if (!isMultihash(multihash)) {
      throw new IllegalArgumentException(
          "peer id: %s (expected: an identity or sha2-256 multihash)"
              .formatted(multihash.toEllipsisHexString()));
    }
  }

  private static boolean isMultihash(Bytes bytes) {
    if (bytes.size() <= 2 || bytes.get(1) != bytes.size() - 2) {
      return false;
    }
    return switch (bytes.get(0)) {
      case IDENTITY -> bytes.size() - 2 <= MAX_INLINE_KEY_BYTES;
      case SHA_256 -> bytes.size() - 2 == Bytes32.SIZE;
      default -> false;
    };
  }

  /** Returns the name of a key, given as a PublicKey protobuf message. */
  public static PeerId ofKey(Bytes message) {
    return message.size() <= MAX_INLINE_KEY_BYTES
        ? multihash(IDENTITY, message)
        : multihash(SHA_256, Sha256.of(message));
  }

  private static PeerId multihash(byte function, Bytes digest) {
    return new PeerId(Bytes.concatenate(Bytes.of(function, (byte) digest.size()), digest));
  }

  /**
   * Reads base58btc text such as {@code 12D3Koo…}, {@code 16Uiu2…} or {@code Qm…}, or a CIDv1 in
   * base32.
   *
   * @throws IllegalArgumentException if it is neither
   */
  public static PeerId parse(String text) {
    if (text.length() > MAX_TEXT_CHARS) {
      throw new IllegalArgumentException(
          "peer id: %d characters (expected: at most %d)".formatted(text.length(), MAX_TEXT_CHARS));
    }
    return text.startsWith(BASE32_PREFIX) ? parseCid(text) : new PeerId(Base58.decode(text));
  }

  private static PeerId parseCid(String text) {
    Bytes cid = Base32.decode(text.substring(BASE32_PREFIX.length()));
    if (cid.commonPrefixLength(CID_V1_LIBP2P_KEY) != CID_V1_LIBP2P_KEY.size()) {
      throw new IllegalArgumentException(
          "peer id: %s (expected: a CIDv1 of a libp2p key)".formatted(text));
    }
    return new PeerId(cid.slice(CID_V1_LIBP2P_KEY.size()));
  }

  /** Base58btc. */
  @Override
  public String toString() {
    return Base58.encode(multihash);
  }
}
