package org.twinwire.wire.discv4;

import java.util.Optional;
import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.bytes.Bytes32;
import org.apache.tuweni.rlp.RLP;
import org.apache.tuweni.rlp.RLPReader;
import org.apache.tuweni.rlp.RLPWriter;
import org.apache.tuweni.units.bigints.UInt64;

/**
 * The reply to EnrRequest (EIP-868). It does not expire.
 *
 * @param requestHash the hash of the request
 * @param record the sender's record in RLP; whether it is valid is not checked here
 */
public record EnrResponse(Bytes32 requestHash, Bytes record) implements Packet {

  static EnrResponse read(RLPReader items) {
    return new EnrResponse(PacketItems.hash(items), list(items.readList(RLPReader::readRemaining)));
  }

  private static Bytes list(Bytes content) {
    return RLP.encodeList(items -> items.writeRLP(content)).copy();
  }

  @Override
  public PacketKind kind() {
    return PacketKind.ENR_RESPONSE;
  }

  @Override
  public Optional<UInt64> expiration() {
    return Optional.empty();
  }

  @Override
  public void write(RLPWriter items) {
    items.writeValue(requestHash);
    items.writeRLP(record);
  }
}
