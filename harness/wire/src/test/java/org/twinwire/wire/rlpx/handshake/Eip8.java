package org.twinwire.wire.rlpx.handshake;

import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.bytes.Bytes32;
import org.twinwire.wire.Reference;
import org.twinwire.wire.secp256k1.KeyPair;

/** The test vectors of EIP-8: A dials B. */
public final class Eip8 {
  private static final Reference VECTORS = Reference.of("eip-8/vectors.properties");

  public static final KeyPair A = KeyPair.of(VECTORS.bytes32("static-key-a"));
  public static final KeyPair B = KeyPair.of(VECTORS.bytes32("static-key-b"));
  public static final KeyPair EPHEMERAL_A = KeyPair.of(VECTORS.bytes32("ephemeral-key-a"));
  static final KeyPair EPHEMERAL_B = KeyPair.of(VECTORS.bytes32("ephemeral-key-b"));
  static final Bytes32 NONCE_A = VECTORS.bytes32("nonce-a");
  static final Bytes32 NONCE_B = VECTORS.bytes32("nonce-b");

  private Eip8() {}

  public static Bytes bytes(String name) {
    return VECTORS.bytes(name);
  }

  /** What B knows after auth₂ and ack₂. */
  static SharedSecret shared() {
    return new SharedSecret(EPHEMERAL_B.agree(EPHEMERAL_A.publicKey()), NONCE_A, NONCE_B);
  }

  public static Secrets initiator() {
    return shared().initiator(bytes("auth2"), bytes("ack2"));
  }

  public static Secrets recipient() {
    return shared().recipient(bytes("auth2"), bytes("ack2"));
  }
}
