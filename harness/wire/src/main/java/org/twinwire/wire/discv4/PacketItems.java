package org.twinwire.wire.discv4;

import java.util.Optional;
import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.bytes.Bytes32;
import org.apache.tuweni.rlp.RLPReader;
import org.apache.tuweni.units.bigints.UInt64;
import org.twinwire.wire.secp256k1.PublicKey;

/** Reads the items of packet-data. */
final class PacketItems {

  private static final int UINT64_BYTES = 8;
  private static final int PORT_BYTES = 2;

  private PacketItems() {}

  static UInt64 number(RLPReader reader) {
    return UInt64.fromBytes(number(reader.readValue(), UINT64_BYTES));
  }

  static int port(RLPReader reader) {
    return number(reader.readValue(), PORT_BYTES).toInt();
  }

  static Bytes32 hash(RLPReader reader) {
    return Bytes32.wrap(fixed("hash", reader.readValue(), Bytes32.SIZE));
  }

  static Bytes id(RLPReader reader) {
    return fixed("node id", reader.readValue(), PublicKey.RAW_SIZE);
  }

  /**
   * Reads the enr-seq of EIP-868, if there is one. In packets from before that, anything may stand
   * in its place: "ignore any additional list elements".
   */
  static Optional<UInt64> sequence(RLPReader reader) {
    if (reader.isComplete() || reader.nextIsList()) {
      return Optional.empty();
    }
    Bytes value = reader.readValue();
    return isNumber(value, UINT64_BYTES) ? Optional.of(UInt64.fromBytes(value)) : Optional.empty();
  }

  private static Bytes number(Bytes value, int bytesMax) {
    if (!isNumber(value, bytesMax)) {
      throw new Discv4Exception(
          "number: got %s (expected: at most %d bytes, no leading zero)"
              .formatted(value, bytesMax));
    }
    return value;
  }

  private static boolean isNumber(Bytes value, int bytesMax) {
    return value.size() <= bytesMax && !value.hasLeadingZeroByte();
  }

  private static Bytes fixed(String what, Bytes value, int size) {
    if (value.size() != size) {
      throw new Discv4Exception(
          "%s: got %d bytes (expected: %d)".formatted(what, value.size(), size));
    }
    return value;
  }
}
