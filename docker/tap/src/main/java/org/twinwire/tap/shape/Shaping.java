package org.twinwire.tap.shape;

import java.util.List;

/**
 * What connections get.
 *
 * @param spots those of one direction act in their order, the first on what was read
 * @param recordBytes bytes of each direction of a connection that the events show
 */
public record Shaping(List<Spot> spots, long recordBytes) {

  /** Nothing is done and nothing is shown. */
  public static final Shaping NATURAL = new Shaping(List.of(), 0);

  public Shaping {
    spots = List.copyOf(spots);
    Bound.atLeast("recordBytes", recordBytes, 0);
  }

  /** The spots of one direction. */
  public List<Spot> towards(Role role) {
    return spots.stream().filter(spot -> spot.towards() == role).toList();
  }
}
