package org.twinwire.core.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.twinwire.core.finding.Finding;
import org.twinwire.core.finding.StepFinding;

/**
 * A finding over all attempts of a side; it may stand for several alike in one attempt.
 *
 * @param first the first one of the first attempt that had it
 * @param attempts index of the case, from 0, of each of the places; a case comes as often as it has
 *     deviations alike
 * @param places each deviation that it stands for, with its ledger entry and step
 */
public record SideFinding(StepFinding first, List<Integer> attempts, List<StepFinding> places) {

  public SideFinding {
    attempts = List.copyOf(attempts);
    places = List.copyOf(places);
  }

  /** The deviations of one attempt that it stands for. */
  public List<StepFinding> in(int attempt) {
    return IntStream.range(0, places.size())
        .filter(i -> attempts.get(i) == attempt)
        .mapToObj(places::get)
        .toList();
  }

  /** With what else is known of it as evidence, such as how often it came. */
  public Finding finding(List<String> more) {
    List<String> evidence = new ArrayList<>(first.finding().evidence());
    evidence.addAll(more);
    return first.finding().with(evidence);
  }
}
