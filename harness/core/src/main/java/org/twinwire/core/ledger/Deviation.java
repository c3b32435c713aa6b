package org.twinwire.core.ledger;

import java.util.List;

/**
 * A deviation of one message before its cause is known.
 *
 * @param others positions on the same lane of the further messages concerned
 */
record Deviation(FindingType type, List<Integer> others, List<Seen> seen) {

  Deviation {
    others = List.copyOf(others);
    seen = List.copyOf(seen);
  }

  static Deviation of(FindingType type, List<Seen> seen) {
    return new Deviation(type, List.of(), seen);
  }
}
