package org.twinwire.core.shape;

import java.util.List;

/**
 * All that is done to the bytes of one case. Several spots of one direction act one behind the
 * other, in this order.
 *
 * @param name what reports and {@code --shape} call it, such as {@code glue towards listener}
 */
public record Shaping(String name, List<Spot> spots) {

  /** Bytes pass as they come. */
  public static final Shaping NATURAL = new Shaping("natural", List.of());

  public Shaping {
    spots = List.copyOf(spots);
  }

  public boolean isNatural() {
    return spots.isEmpty();
  }
}
