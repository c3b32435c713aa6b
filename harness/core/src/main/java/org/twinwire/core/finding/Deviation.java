package org.twinwire.core.finding;

import java.util.List;
import org.twinwire.core.ledger.Sighting;

/**
 * A deviation of one message whose cause is not determined yet.
 *
 * @param others positions of further messages concerned, in the same direction
 */
record Deviation(FindingType type, List<Integer> others, List<Sighting> seen) {

  Deviation {
    others = List.copyOf(others);
    seen = List.copyOf(seen);
  }

  static Deviation of(FindingType type, List<Sighting> seen) {
    return new Deviation(type, List.of(), seen);
  }
}
