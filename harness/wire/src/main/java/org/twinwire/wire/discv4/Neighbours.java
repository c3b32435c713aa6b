package org.twinwire.wire.discv4;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.tuweni.rlp.RLPReader;
import org.apache.tuweni.rlp.RLPWriter;
import org.apache.tuweni.units.bigints.UInt64;

/**
 * The reply to FindNode, or a part of it.
 *
 * @param expires its expiration, UNIX seconds
 */
public record Neighbours(List<Neighbour> nodes, UInt64 expires) implements Packet {

  /** How many fit into a packet, whatever their addresses: 12 entries of 91 bytes. */
  public static final int PER_PACKET = 12;

  public Neighbours {
    nodes = List.copyOf(nodes);
  }

  static Neighbours read(RLPReader items) {
    return new Neighbours(items.readList(Neighbours::all), PacketItems.number(items));
  }

  private static List<Neighbour> all(RLPReader items) {
    List<Neighbour> all = new ArrayList<>();
    while (!items.isComplete()) {
      all.add(Neighbour.read(items));
    }
    return all;
  }

  @Override
  public PacketKind kind() {
    return PacketKind.NEIGHBOURS;
  }

  @Override
  public Optional<UInt64> expiration() {
    return Optional.of(expires);
  }

  @Override
  public void write(RLPWriter items) {
    items.writeList(list -> nodes.forEach(node -> node.write(list)));
    items.writeValue(expires.toMinimalBytes());
  }
}
