package org.twinwire.wire.rlpx.handshake;

import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.bytes.Bytes32;
import org.apache.tuweni.rlp.RLP;
import org.twinwire.wire.secp256k1.PublicKey;

/** The body of the recipient's packet. */
record Ack(PublicKey ephemeral, Bytes32 nonce) {

  Bytes encode() {
    return RLP.encodeList(
        items -> {
          items.writeValue(ephemeral.raw64());
          items.writeValue(nonce);
          items.writeInt(HandshakeBody.VERSION);
        });
  }

  static Ack decode(Bytes body) {
    return HandshakeBody.read(
        body, items -> new Ack(PublicKey.parse(items.readValue()), HandshakeBody.nonce(items)));
  }
}
