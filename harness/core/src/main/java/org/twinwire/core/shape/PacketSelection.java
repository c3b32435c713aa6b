package org.twinwire.core.shape;

import java.util.List;
import java.util.stream.Collectors;

/** Chooses packets among those of one direction. */
public sealed interface PacketSelection {

  /** Describes them, such as {@code packets 1, 3}. */
  String text();

  /** The packets with these numbers, counted from 1. */
  record Numbers(List<Integer> numbers) implements PacketSelection {
    public Numbers {
      numbers = List.copyOf(numbers);
    }

    @Override
    public String text() {
      return numbers.stream()
          .map(String::valueOf)
          .collect(Collectors.joining(", ", "packets ", ""));
    }
  }

  /** So many of a hundred, as the seed decides. */
  record Percent(int percent) implements PacketSelection {
    @Override
    public String text() {
      return percent + "% of packets";
    }
  }
}
