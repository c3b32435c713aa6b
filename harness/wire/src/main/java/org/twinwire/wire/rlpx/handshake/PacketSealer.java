package org.twinwire.wire.rlpx.handshake;

import java.util.random.RandomGenerator;
import org.apache.tuweni.bytes.Bytes;
import org.twinwire.wire.secp256k1.PublicKey;

/** Makes the one packet that a side of the handshake sends, auth or ack, of its body. */
public interface PacketSealer {

  /** As EIP-8 wants it. */
  PacketSealer EIP_8 =
      (remote, body, random) -> Sealed.of(HandshakePacket.seal(remote, body, random));

  /** Seals an auth-body or ack-body for the side with this key. */
  Sealed seal(PublicKey remote, Bytes body, RandomGenerator random);

  /**
   * A packet on its way out.
   *
   * @param packet as it goes to the socket, its size in front
   * @param seed what this side seeds its MACs with in place of its packet
   */
  record Sealed(Bytes packet, Bytes seed) {

    /** The MACs are seeded with the whole packet. */
    static Sealed of(Bytes packet) {
      return new Sealed(packet, packet);
    }
  }
}
