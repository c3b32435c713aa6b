package org.twinwire.wire.rlpx.handshake;

import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.bytes.Bytes32;
import org.apache.tuweni.rlp.RLP;
import org.twinwire.wire.secp256k1.PublicKey;
import org.twinwire.wire.secp256k1.Secp256k1Exception;

/**
 * The body of the initiator's packet.
 *
 * @param signature by the ephemeral key over static-shared-secret ^ nonce, 65 bytes
 */
record Auth(Bytes signature, PublicKey initiator, Bytes32 nonce) {

  Bytes encode() {
    return RLP.encodeList(
        items -> {
          items.writeValue(signature);
          items.writeValue(initiator.raw64());
          items.writeValue(nonce);
          items.writeInt(HandshakeBody.VERSION);
        });
  }

  static Auth decode(Bytes body) {
    return HandshakeBody.read(
        body,
        items ->
            new Auth(
                items.readValue(), PublicKey.parse(items.readValue()), HandshakeBody.nonce(items)));
  }

  /**
   * The ephemeral key, which only its signature names.
   *
   * @throws RlpxException if no key signed it
   */
  PublicKey ephemeral(Bytes32 staticShared) {
    try {
      return PublicKey.recover(staticShared.xor(nonce), signature);
    } catch (Secp256k1Exception unsigned) {
      throw HandshakeBody.broken(unsigned);
    }
  }
}
