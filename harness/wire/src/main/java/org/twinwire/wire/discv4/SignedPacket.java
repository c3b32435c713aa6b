package org.twinwire.wire.discv4;

import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.bytes.Bytes32;
import org.apache.tuweni.rlp.RLP;
import org.apache.tuweni.rlp.RLPException;
import org.twinwire.wire.secp256k1.KeyPair;
import org.twinwire.wire.secp256k1.PublicKey;

/**
 * A packet that was received: its hash and its signature are right.
 *
 * @param hash by which replies refer to it
 */
public record SignedPacket(Bytes32 hash, PublicKey sender, Packet packet) {

  /**
   * Returns the datagram of a packet.
   *
   * @throws IllegalArgumentException if it does not fit into one
   */
  public static Bytes encode(Packet packet, KeyPair by) {
    Bytes datagram = Envelope.seal(packet.kind().number(), RLP.encodeList(packet::write), by);
    if (datagram.size() > Envelope.BYTES_MAX) {
      throw new IllegalArgumentException(
          "%s: %d bytes (expected: at most %d)"
              .formatted(packet.kind().word(), datagram.size(), Envelope.BYTES_MAX));
    }
    return datagram;
  }

  /**
   * Reads a datagram. "Implementations should ignore any additional elements in the packet-data
   * list as well as any extra data after the list."
   *
   * @throws Discv4Exception if it has to be dropped
   */
  public static SignedPacket decode(Bytes datagram) {
    Envelope envelope = Envelope.open(datagram);
    PacketKind kind =
        PacketKind.of(envelope.type())
            .orElseThrow(
                () ->
                    new Discv4Exception(
                        "packet-type: got %d (expected: 1 to 6)".formatted(envelope.type())));
    return new SignedPacket(envelope.hash(), envelope.sender(), read(kind, envelope.data()));
  }

  private static Packet read(PacketKind kind, Bytes data) {
    if (data.isEmpty()) {
      throw new Discv4Exception(kind.word() + ": got no data (expected: a list)");
    }
    try {
      return RLP.decodeList(data, kind::read);
    } catch (RLPException broken) {
      throw new Discv4Exception(kind.word() + ": " + broken.getMessage(), broken);
    }
  }
}
