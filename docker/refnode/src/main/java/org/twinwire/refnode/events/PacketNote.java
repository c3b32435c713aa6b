package org.twinwire.refnode.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;
import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.bytes.Bytes32;
import org.twinwire.wire.discv4.Envelope;
import org.twinwire.wire.discv4.Packet;
import org.twinwire.wire.discv4.PacketKind;

/**
 * What an event says of a packet of discovery.
 *
 * @param kind {@code unknown} if its type is
 * @param hash the 32 bytes in front, right or wrong; zeros where a datagram has fewer
 * @param size bytes of the datagram
 * @param expiration UNIX seconds in decimal, if it could be read
 */
public record PacketNote(
    String kind,
    String hash,
    int size,
    @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<String> expiration) {

  private static final String UNKNOWN = "unknown";
  private static final int TYPE_AT = Envelope.HEADER_BYTES - 1;

  /** Describes a datagram that could be read as a packet. */
  public static PacketNote of(Bytes datagram, Packet packet) {
    return note(datagram, packet.expiration().map(at -> at.toBigInteger().toString()));
  }

  /** Describes a datagram by its header alone. */
  public static PacketNote unreadable(Bytes datagram) {
    return note(datagram, Optional.empty());
  }

  private static PacketNote note(Bytes datagram, Optional<String> expiration) {
    return new PacketNote(kind(datagram), hash(datagram), datagram.size(), expiration);
  }

  private static String kind(Bytes datagram) {
    return Optional.of(datagram)
        .filter(bytes -> bytes.size() > TYPE_AT)
        .flatMap(bytes -> PacketKind.of(bytes.get(TYPE_AT) & 0xff))
        .map(PacketKind::word)
        .orElse(UNKNOWN);
  }

  private static String hash(Bytes datagram) {
    Bytes front = datagram.slice(0, Math.min(datagram.size(), Bytes32.SIZE));
    return Bytes32.rightPad(front).toHexString();
  }
}
