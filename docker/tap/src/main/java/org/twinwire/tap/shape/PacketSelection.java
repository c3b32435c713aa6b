package org.twinwire.tap.shape;

import java.util.Set;

/** Which packets of a direction a shape acts on. */
public sealed interface PacketSelection {

  /** Those with these numbers, counted from 1. */
  record Numbers(Set<Integer> numbers) implements PacketSelection {
    public Numbers {
      numbers = Set.copyOf(numbers);
      numbers.forEach(number -> Bound.atLeast("packets", number, 1));
    }
  }

  /** So many of a hundred, by chance. */
  record Percent(int percent) implements PacketSelection {
    public Percent {
      Bound.atLeast("percent", percent, 1);
    }
  }
}
