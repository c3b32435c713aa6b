package org.twinwire.wire.discv4;

import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.rlp.RLPReader;
import org.apache.tuweni.rlp.RLPWriter;

/**
 * Where a node can be reached.
 *
 * @param ip 4 or 16 bytes; none where a sender does not know
 * @param udp 0 if there is none
 * @param tcp 0 if there is none
 */
public record Endpoint(Bytes ip, int udp, int tcp) {

  private static final int IP4_BYTES = 4;
  private static final int IP6_BYTES = 16;

  public Endpoint {
    if (!ip.isEmpty() && ip.size() != IP4_BYTES && ip.size() != IP6_BYTES) {
      throw new Discv4Exception("ip: got %d bytes (expected: 4 or 16)".formatted(ip.size()));
    }
  }

  /** Reads it as an item of its own. */
  static Endpoint read(RLPReader reader) {
    return reader.readList(Endpoint::readItems);
  }

  /** Reads it as the first three items of a list. */
  static Endpoint readItems(RLPReader items) {
    return new Endpoint(items.readValue(), PacketItems.port(items), PacketItems.port(items));
  }

  void write(RLPWriter out) {
    out.writeList(this::writeItems);
  }

  void writeItems(RLPWriter out) {
    out.writeValue(ip);
    out.writeInt(udp);
    out.writeInt(tcp);
  }
}
