package org.twinwire.wire.rlpx.handshake;

import static org.twinwire.wire.eth.Keccak.keccak256;

import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.bytes.Bytes32;
import org.twinwire.wire.rlpx.frame.FrameMac;

/**
 * What both sides know after auth and ack, and the secrets that follow from it.
 *
 * @see <a href="https://github.com/ethereum/devp2p/blob/master/rlpx.md#initial-handshake">rlpx.md,
 *     Initial Handshake and MAC</a>
 */
final class SharedSecret {
  private final Bytes32 initiatorNonce;
  private final Bytes32 recipientNonce;
  private final Bytes32 aes;
  private final Bytes32 mac;

  SharedSecret(Bytes32 ephemeralKey, Bytes32 initiatorNonce, Bytes32 recipientNonce) {
    this.initiatorNonce = initiatorNonce;
    this.recipientNonce = recipientNonce;
    Bytes32 shared = keccak256(ephemeralKey, keccak256(recipientNonce, initiatorNonce));
    this.aes = keccak256(ephemeralKey, shared);
    this.mac = keccak256(ephemeralKey, aes);
  }

  /** For the side that sent {@code auth}; both packets with their size. */
  Secrets initiator(Bytes auth, Bytes ack) {
    return new Secrets(aes, byInitiator(auth), byRecipient(ack));
  }

  /** For the side that sent {@code ack}. */
  Secrets recipient(Bytes auth, Bytes ack) {
    return new Secrets(aes, byRecipient(ack), byInitiator(auth));
  }

  /** The MAC of what the initiator sends. */
  FrameMac byInitiator(Bytes auth) {
    return new FrameMac(mac, mac.xor(recipientNonce), auth);
  }

  private FrameMac byRecipient(Bytes ack) {
    return new FrameMac(mac, mac.xor(initiatorNonce), ack);
  }

  Bytes32 aes() {
    return aes;
  }

  Bytes32 mac() {
    return mac;
  }
}
