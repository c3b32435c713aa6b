package org.twinwire.wire.rlpx.handshake;

import org.apache.tuweni.bytes.Bytes;

/** Where a scripted adversary may depart from the handshake. */
public interface PacketMoves {

  /** The protocol as it is. */
  PacketMoves NONE = new PacketMoves() {};

  /** auth-body or ack-body, with the padding behind it. */
  default Bytes body(Bytes padded) {
    return padded;
  }

  /** auth or ack as it goes to the socket, its size in front. */
  default Bytes packet(Bytes packet) {
    return packet;
  }

  /** What the MACs are seeded with of our own auth or ack. */
  default Bytes seed(Bytes packet) {
    return packet;
  }
}
