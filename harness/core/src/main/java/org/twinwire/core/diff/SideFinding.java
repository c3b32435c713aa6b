package org.twinwire.core.diff;

import java.util.ArrayList;
import java.util.List;
import org.twinwire.core.ledger.Finding;
import org.twinwire.core.results.Occurrence;

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

  /** How often it came, of so many attempts. */
  Occurrence occurrence(int of) {
    boolean always = attempts.size() == of;
    Occurrence.Kind kind = always ? Occurrence.Kind.DETERMINISTIC : Occurrence.Kind.RACE;
    return new Occurrence(kind, attempts.size(), of, List.of());
  }

  /** With the number of attempts as evidence. */
  Finding finding(int of) {
    List<String> evidence = new ArrayList<>(first.finding().evidence());
    evidence.add("%d of %d attempts".formatted(attempts.size(), of));
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
