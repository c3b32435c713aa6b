package org.twinwire.wire.discv4;

import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.rlp.RLPReader;
import org.apache.tuweni.rlp.RLPWriter;

/**
 * A node that another one knows.
 *
 * @param id x‖y of its key, 64 bytes; whether it is a point is not checked
 */
public record Neighbour(Endpoint endpoint, Bytes id) {

  static Neighbour read(RLPReader reader) {
    return reader.readList(
        items -> new Neighbour(Endpoint.readItems(items), PacketItems.id(items)));
  }

  void write(RLPWriter out) {
    out.writeList(
        items -> {
          endpoint.writeItems(items);
          items.writeValue(id);
        });
  }
}
