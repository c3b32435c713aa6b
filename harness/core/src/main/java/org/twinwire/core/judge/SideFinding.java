package org.twinwire.core.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.twinwire.core.finding.Finding;
import org.twinwire.core.finding.StepFinding;

/**
 * A finding over all attempts of a side. It may represent several equal deviations of one attempt.
 *
 * @param first the first one of the first attempt that had it
 * @param attempts index of the attempt, from 0, for each of the places; repeated if an attempt has
 *     several equal deviations
 * @param places each deviation that it represents, with its ledger entry and step
 */
public record SideFinding(StepFinding first, List<Integer> attempts, List<StepFinding> places) {

  public SideFinding {
    attempts = List.copyOf(attempts);
    places = List.copyOf(places);
  }

  /** Returns the deviations of one attempt that it represents. */
  public List<StepFinding> in(int attempt) {
    return IntStream.range(0, places.size())
        .filter(i -> attempts.get(i) == attempt)
        .mapToObj(places::get)
        .toList();
  }

  /** Returns the finding with further evidence, such as how often it occurred. */
  public Finding finding(List<String> more) {
    List<String> evidence = new ArrayList<>(first.finding().evidence());
    evidence.addAll(more);
    return first.finding().with(evidence);
  }
}
