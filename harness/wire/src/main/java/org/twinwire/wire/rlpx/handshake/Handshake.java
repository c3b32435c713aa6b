package org.twinwire.wire.rlpx.handshake;

import org.apache.tuweni.bytes.Bytes;
import org.twinwire.wire.secp256k1.PublicKey;

/** One side of the initial handshake, without I/O. Each side sends one packet and takes one. */
public sealed interface Handshake permits Initiator, Recipient {

  /** What this side sends before it has heard anything, empty for the recipient. */
  Bytes opening();

  /**
   * Takes the other side's packet, size included.
   *
   * @throws RlpxException if it is not meant for us or not well formed
   */
  Established receive(Bytes packet);

  /**
   * The end of the handshake.
   *
   * @param remote the key that the other side proved
   * @param reply what is still to be sent, empty for the initiator
   */
  record Established(PublicKey remote, Secrets secrets, Bytes reply) {}
}
