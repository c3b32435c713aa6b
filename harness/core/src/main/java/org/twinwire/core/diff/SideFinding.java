package org.twinwire.core.diff;

import java.util.ArrayList;
import java.util.List;
import org.twinwire.core.ledger.Finding;

/**
 * A finding over all attempts of a side.
 *
 * @param first the finding of the first attempt that had it
 * @param attempts indexes of the cases that had it, from 0
 * @param places the ledger entry and step of it in each of these cases
 */
record SideFinding(StepFinding first, List<Integer> attempts, List<StepFinding> places) {

  SideFinding {
    attempts = List.copyOf(attempts);
    places = List.copyOf(places);
  }

  /** With how often it came as evidence. */
  Finding finding(String howOften) {
    List<String> evidence = new ArrayList<>(first.finding().evidence());
    evidence.add(howOften);
    Finding f = first.finding();
    return new Finding(
        f.type(),
        f.cause(),
        f.message(),
        f.requestId(),
        f.direction(),
        f.stream(),
        f.lastStation(),
        evidence,
        f.explanation());
  }
}
