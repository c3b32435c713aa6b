package org.twinwire.tap.shape;

import java.util.List;

/**
 * What connections and packets get.
 *
 * @param spots those of one direction act in their order, the first on what was read
 * @param packetSpots the same for packets
 * @param recordBytes bytes of each direction of a connection that the events show
 */
public record Shaping(List<Spot> spots, List<PacketSpot> packetSpots, long recordBytes) {

  /** Nothing is done and nothing is shown. */
  public static final Shaping NATURAL = new Shaping(List.of(), 0);

  public Shaping {
    spots = List.copyOf(spots);
    packetSpots = List.copyOf(packetSpots);
    Bound.atLeast("recordBytes", recordBytes, 0);
  }

  /** Packets pass as they come. */
  public Shaping(List<Spot> spots, long recordBytes) {
    this(spots, List.of(), recordBytes);
  }

  /** What packets of one direction get. */
  public List<PacketSpot> packetsTowards(Role role) {
    return packetSpots.stream().filter(spot -> spot.towards() == role).toList();
  }

  /** The spots of one direction. */
  public List<Spot> towards(Role role) {
    return spots.stream().filter(spot -> spot.towards() == role).toList();
  }
}
