package org.twinwire.wire.discv4;

import java.util.Optional;
import org.apache.tuweni.bytes.Bytes32;
import org.apache.tuweni.rlp.RLPReader;
import org.apache.tuweni.rlp.RLPWriter;
import org.apache.tuweni.units.bigints.UInt64;

/**
 * The reply to Ping.
 *
 * @param to where the Ping came from
 * @param pingHash the hash of that Ping
 * @param expires its expiration, UNIX seconds
 * @param sequence of the sender's record (EIP-868)
 */
public record Pong(Endpoint to, Bytes32 pingHash, UInt64 expires, Optional<UInt64> sequence)
    implements Packet {

  static Pong read(RLPReader items) {
    return new Pong(
        Endpoint.read(items),
        PacketItems.hash(items),
        PacketItems.number(items),
        PacketItems.sequence(items));
  }

  @Override
  public PacketKind kind() {
    return PacketKind.PONG;
  }

  @Override
  public Optional<UInt64> expiration() {
    return Optional.of(expires);
  }

  @Override
  public void write(RLPWriter items) {
    to.write(items);
    items.writeValue(pingHash);
    items.writeValue(expires.toMinimalBytes());
    sequence.ifPresent(number -> items.writeValue(number.toMinimalBytes()));
  }
}
