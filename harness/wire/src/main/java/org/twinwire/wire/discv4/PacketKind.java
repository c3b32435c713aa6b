package org.twinwire.wire.discv4;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.apache.tuweni.rlp.RLPReader;

/** The packet-type, and the layout that belongs to it. */
public enum PacketKind {
  PING(0x01),
  PONG(0x02),
  FIND_NODE(0x03),
  NEIGHBOURS(0x04),
  ENR_REQUEST(0x05),
  ENR_RESPONSE(0x06);

  private final int number;

  PacketKind(int number) {
    this.number = number;
  }

  /** The kind with this number, if there is one. */
  public static Optional<PacketKind> of(int number) {
    return Arrays.stream(values()).filter(kind -> kind.number == number).findFirst();
  }

  /** Returns the byte on the wire. */
  public int number() {
    return number;
  }

  /** Returns {@code find-node} for {@code FIND_NODE}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  Packet read(RLPReader items) {
    return switch (this) {
      case PING -> Ping.read(items);
      case PONG -> Pong.read(items);
      case FIND_NODE -> FindNode.read(items);
      case NEIGHBOURS -> Neighbours.read(items);
      case ENR_REQUEST -> EnrRequest.read(items);
      case ENR_RESPONSE -> EnrResponse.read(items);
    };
  }
}
