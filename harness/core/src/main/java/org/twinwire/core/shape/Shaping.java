package org.twinwire.core.shape;

import java.util.List;

/**
 * Everything that is done to the bytes of one case. Several spots in one direction act one after
 * the other, in this order.
 *
 * @param name name in reports and for {@code --shape}, such as {@code glue towards listener}
 */
public record Shaping(String name, List<Spot> spots) {

  /** Passes bytes as they arrive. */
  public static final Shaping NATURAL = new Shaping("natural", List.of());

  public Shaping {
    spots = List.copyOf(spots);
  }

  public boolean isNatural() {
    return spots.isEmpty();
  }
}
