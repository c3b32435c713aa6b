package org.twinwire.refnode.behaviour;

import java.time.Duration;

/**
 * How FindNode is answered.
 *
 * @param perPacket most neighbours in one packet
 * @param expiry from its making until a packet expires; negative if it is expired from the start
 * @param delay from its making until a packet is sent
 * @param spoiled whether a bit of its hash is wrong
 * @param elsewhere whether it comes from another UDP port than the one that was asked
 */
public record NeighboursPlan(
    int perPacket, Duration expiry, Duration delay, boolean spoiled, boolean elsewhere) {

  /** The same with this many neighbours in one packet. */
  public NeighboursPlan withPerPacket(int other) {
    return new NeighboursPlan(other, expiry, delay, spoiled, elsewhere);
  }

  /** The same with other times. */
  public NeighboursPlan withTimes(Duration otherExpiry, Duration otherDelay) {
    return new NeighboursPlan(perPacket, otherExpiry, otherDelay, spoiled, elsewhere);
  }

  /** The same with a wrong hash. */
  public NeighboursPlan withWrongHash() {
    return new NeighboursPlan(perPacket, expiry, delay, true, elsewhere);
  }

  /** The same from another port. */
  public NeighboursPlan fromElsewhere() {
    return new NeighboursPlan(perPacket, expiry, delay, spoiled, true);
  }
}
