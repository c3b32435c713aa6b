package org.twinwire.core.finding;

import java.util.List;
import org.twinwire.core.ledger.Sighting;

/**
 * A deviation of one message before its cause is known.
 *
 * @param others positions on the same lane of the further messages concerned
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
