package org.twinwire.wire.discv4;

import java.time.Instant;
import java.util.Optional;
import org.apache.tuweni.rlp.RLPWriter;
import org.apache.tuweni.units.bigints.UInt64;

/** What a datagram says. */
public sealed interface Packet permits Ping, Pong, FindNode, Neighbours, EnrRequest, EnrResponse {

  PacketKind kind();

  /** Writes the items of packet-data. */
  void write(RLPWriter items);

  /** Returns the UNIX time, in seconds, from which on nobody may process it, if it has one. */
  Optional<UInt64> expiration();

  /** Whether its expiration lies in the past. */
  default boolean isExpired(Instant now) {
    return expiration().filter(at -> isPast(at, now)).isPresent();
  }

  private static boolean isPast(UInt64 seconds, Instant now) {
    return seconds.compareTo(UInt64.valueOf(now.getEpochSecond())) < 0
        || (seconds.equals(UInt64.valueOf(now.getEpochSecond())) && now.getNano() > 0);
  }
}
