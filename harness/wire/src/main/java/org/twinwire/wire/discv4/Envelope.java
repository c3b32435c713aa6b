package org.twinwire.wire.discv4;

import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.bytes.Bytes32;
import org.twinwire.wire.eth.Keccak;
import org.twinwire.wire.secp256k1.KeyPair;
import org.twinwire.wire.secp256k1.PublicKey;
import org.twinwire.wire.secp256k1.Secp256k1Exception;
import org.twinwire.wire.secp256k1.Signature;

/**
 * A datagram whose hash and signature are right: {@code hash ‖ signature ‖ packet-type ‖
 * packet-data}.
 *
 * @param sender who signed it
 * @param type packet-type, 0 to 255
 * @param data packet-data, and whatever stands behind it
 */
public record Envelope(Bytes32 hash, PublicKey sender, int type, Bytes data) {

  /** "The maximum size of any packet is 1280 bytes." */
  public static final int BYTES_MAX = 1280;

  /** Bytes in front of packet-data. */
  public static final int HEADER_BYTES = Bytes32.SIZE + Signature.SIZE + 1;

  /** Signs packet-type and packet-data; whatever their size. */
  public static Bytes seal(int type, Bytes data, KeyPair by) {
    Bytes typed = Bytes.concatenate(Bytes.of(type), data);
    return hashed(Bytes.concatenate(by.sign(Keccak.keccak256(typed)).bytes(), typed));
  }

  /** Puts the hash in front of signature, packet-type and packet-data. */
  public static Bytes hashed(Bytes behind) {
    return Bytes.concatenate(Keccak.keccak256(behind), behind);
  }

  /**
   * Checks size, hash and signature, in this order.
   *
   * @throws Discv4Exception if one is wrong
   */
  public static Envelope open(Bytes datagram) {
    requireSize(datagram.size());
    Bytes32 hash = Bytes32.wrap(datagram.slice(0, Bytes32.SIZE));
    Bytes32 right = Keccak.keccak256(datagram.slice(Bytes32.SIZE));
    if (!hash.equals(right)) {
      throw new Discv4Exception("hash: got %s (expected: %s)".formatted(hash, right));
    }
    Bytes signature = datagram.slice(Bytes32.SIZE, Signature.SIZE);
    Bytes typed = datagram.slice(Bytes32.SIZE + Signature.SIZE);
    return new Envelope(hash, signer(typed, signature), typed.get(0) & 0xff, typed.slice(1));
  }

  private static void requireSize(int size) {
    if (size > BYTES_MAX) {
      throw new Discv4Exception(
          "size: got %d bytes (expected: at most %d)".formatted(size, BYTES_MAX));
    }
    if (size < HEADER_BYTES) {
      throw new Discv4Exception(
          "size: got %d bytes (expected: at least %d)".formatted(size, HEADER_BYTES));
    }
  }

  private static PublicKey signer(Bytes typed, Bytes signature) {
    try {
      return PublicKey.recover(Keccak.keccak256(typed), signature);
    } catch (Secp256k1Exception unsigned) {
      throw new Discv4Exception("signature: " + unsigned.getMessage(), unsigned);
    }
  }
}
