package org.twinwire.wire.discv4;

import java.util.Optional;
import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.rlp.RLPReader;
import org.apache.tuweni.rlp.RLPWriter;
import org.apache.tuweni.units.bigints.UInt64;

/**
 * Asks for the nodes that the recipient knows closest to a target.
 *
 * @param target x‖y of a key, 64 bytes; it need not be a point
 * @param expires its expiration, UNIX seconds
 */
public record FindNode(Bytes target, UInt64 expires) implements Packet {

  static FindNode read(RLPReader items) {
    return new FindNode(PacketItems.id(items), PacketItems.number(items));
  }

  @Override
  public PacketKind kind() {
    return PacketKind.FIND_NODE;
  }

  @Override
  public Optional<UInt64> expiration() {
    return Optional.of(expires);
  }

  @Override
  public void write(RLPWriter items) {
    items.writeValue(target);
    items.writeValue(expires.toMinimalBytes());
  }
}
