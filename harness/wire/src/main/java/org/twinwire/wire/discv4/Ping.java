package org.twinwire.wire.discv4;

import java.util.Optional;
import org.apache.tuweni.rlp.RLPReader;
import org.apache.tuweni.rlp.RLPWriter;
import org.apache.tuweni.units.bigints.UInt64;

/**
 * Asks for a Pong.
 *
 * @param version 4, or another: "Implementations should ignore any mismatches in version"
 * @param expires its expiration, UNIX seconds
 * @param sequence of the sender's record (EIP-868)
 */
public record Ping(
    UInt64 version, Endpoint from, Endpoint to, UInt64 expires, Optional<UInt64> sequence)
    implements Packet {

  /** The version of the protocol. */
  public static final UInt64 VERSION = UInt64.valueOf(4);

  static Ping read(RLPReader items) {
    return new Ping(
        PacketItems.number(items),
        Endpoint.read(items),
        Endpoint.read(items),
        PacketItems.number(items),
        PacketItems.sequence(items));
  }

  @Override
  public PacketKind kind() {
    return PacketKind.PING;
  }

  @Override
  public Optional<UInt64> expiration() {
    return Optional.of(expires);
  }

  @Override
  public void write(RLPWriter items) {
    items.writeValue(version.toMinimalBytes());
    from.write(items);
    to.write(items);
    items.writeValue(expires.toMinimalBytes());
    sequence.ifPresent(number -> items.writeValue(number.toMinimalBytes()));
  }
}
