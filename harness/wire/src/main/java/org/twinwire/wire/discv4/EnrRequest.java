package org.twinwire.wire.discv4;

import java.util.Optional;
import org.apache.tuweni.rlp.RLPReader;
import org.apache.tuweni.rlp.RLPWriter;
import org.apache.tuweni.units.bigints.UInt64;

/**
 * Asks for the recipient's record (EIP-868).
 *
 * @param expires its expiration, UNIX seconds
 */
public record EnrRequest(UInt64 expires) implements Packet {

  static EnrRequest read(RLPReader items) {
    return new EnrRequest(PacketItems.number(items));
  }

  @Override
  public PacketKind kind() {
    return PacketKind.ENR_REQUEST;
  }

  @Override
  public Optional<UInt64> expiration() {
    return Optional.of(expires);
  }

  @Override
  public void write(RLPWriter items) {
    items.writeValue(expires.toMinimalBytes());
  }
}
