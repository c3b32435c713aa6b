package org.twinwire.wire.discv4;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.apache.tuweni.rlp.RLPReader;

/** The packet-type, and the layout that belongs to it. */
public enum PacketKind {
  PING(0x01, Ping::read),
  PONG(0x02, Pong::read),
  FIND_NODE(0x03, FindNode::read),
  NEIGHBOURS(0x04, Neighbours::read),
  ENR_REQUEST(0x05, EnrRequest::read),
  ENR_RESPONSE(0x06, EnrResponse::read);

  private final int number;
  private final Function<RLPReader, Packet> layout;

  PacketKind(int number, Function<RLPReader, Packet> layout) {
    this.number = number;
    this.layout = layout;
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
    return layout.apply(items);
  }
}
