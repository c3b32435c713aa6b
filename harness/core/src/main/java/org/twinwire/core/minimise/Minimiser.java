package org.twinwire.core.minimise;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.twinwire.core.scenario.ScenarioText;
import org.twinwire.core.shape.Shaping;
import org.twinwire.core.shape.Spot;

/**
 * Reduces a scenario while it still shows the finding: under the shaping that shows it most often,
 * first the steps, then the requests, then the shaped spots.
 */
public final class Minimiser {

  private static final int FEW = 2;

  private final ReproductionCheck reproduces;
  private final int tries;
  private int budget;

  /** Tries per draft that is checked, each of which must show a constant finding. */
  private int checked;

  /** Whether every try of the whole scenario showed the finding. */
  private boolean isConstant;

  private Minimiser(ReproductionCheck reproduces, int tries, int budget) {
    this.reproduces = reproduces;
    this.tries = tries;
    this.budget = budget;
  }

  /**
   * Minimises a scenario; empty if the finding does not occur again, or not in the last count.
   *
   * @param text of the scenario's file
   * @param id of the scenario, matrix row included
   * @param found the shaping of the case that had the finding
   * @param tries per candidate
   * @param budget largest number of candidates to try
   * @param shows the comment of the result: what it shows and how to run it, in one line
   */
  public static Optional<Minimal> minimise(
      String text,
      String id,
      Shaping found,
      ReproductionCheck reproduces,
      int tries,
      int budget,
      String shows) {
    if (tries < 1 || budget < 1) {
      throw new IllegalArgumentException(
          "tries, budget: got %d, %d (expected: ≥ 1)".formatted(tries, budget));
    }
    Draft whole = new Draft(ScenarioText.tree(text, id), id.replaceFirst("\\[.*", ""), found);
    return new Minimiser(reproduces, tries, budget).minimise(whole, shows);
  }

  private Optional<Minimal> minimise(Draft whole, String shows) {
    return amplified(whole).flatMap(best -> smallest(whole, best, shows));
  }

  /**
   * Returns the smallest scenario found. Where every try shows the finding, few tries per draft are
   * enough to find it fast; only if its last count then is not full, all drafts get every try.
   */
  private Optional<Minimal> smallest(Draft whole, Draft best, String shows) {
    checked = isConstant ? Math.min(FEW, tries) : tries;
    Optional<Minimal> fast = reduced(whole, best, shows);
    if (checked == tries || fast.filter(Minimal::isConstant).isPresent()) {
      return fast;
    }
    checked = tries;
    return Stream.concat(reduced(whole, best, shows).stream(), fast.stream())
        .max(Comparator.comparingInt(Minimal::reproduced));
  }

  /** Returns the smallest draft that shows the finding when it is counted once more. */
  private Optional<Minimal> reduced(Draft whole, Draft best, String shows) {
    Draft steps = fewerSteps(best);
    Draft requests = fewerRequests(steps);
    Draft spots = fewerSpots(requests);
    return Stream.of(spots, requests, steps, best)
        .distinct()
        .flatMap(draft -> draft.candidate().stream())
        .flatMap(candidate -> minimal(whole, candidate, shows).stream())
        .findFirst();
  }

  private Optional<Minimal> minimal(Draft whole, Candidate small, String shows) {
    int reproduced = count(small);
    return reproduced == 0
        ? Optional.empty()
        : Optional.of(
            new Minimal(
                "# " + shows.lines().findFirst().orElse("") + "\n" + small.text(),
                small.scenario().setting().shapes().getFirst().name(),
                small.scenario().steps().size(),
                whole.steps().size(),
                small.shaping().spots().size(),
                whole.shaping().spots().size(),
                reproduced,
                tries));
  }

  /**
   * Returns the draft under the shaping that shows the finding most often, if any does. If every
   * try shows it, every later draft must do so too.
   */
  private Optional<Draft> amplified(Draft whole) {
    Optional<Draft> best = Optional.empty();
    int most = 0;
    for (Shaping shaping : ScheduleVariants.candidates(whole.shaping())) {
      Draft draft = whole.with(shaping);
      int count = most == tries ? 0 : played(draft).map(this::count).orElse(0);
      if (count > most) {
        best = Optional.of(draft);
        most = count;
      }
    }
    isConstant = most == tries;
    return best;
  }

  /** Returns the candidate to play, if the draft is a valid scenario and there is budget left. */
  private Optional<Candidate> played(Draft draft) {
    Optional<Candidate> candidate = draft.candidate();
    if (candidate.isEmpty() || budget == 0) {
      return Optional.empty();
    }
    budget--;
    return candidate;
  }

  private int count(Candidate candidate) {
    return reproduces.count(candidate, tries);
  }

  private boolean holds(Draft draft) {
    return played(draft)
        .filter(candidate -> reproduces.atLeast(isConstant ? checked : 1, candidate, checked))
        .isPresent();
  }

  private Draft fewerSteps(Draft draft) {
    Predicate<List<Integer>> holds = kept -> holds(draft.keepSteps(kept));
    return draft.keepSteps(DeltaDebugging.smallest(draft.steps(), holds));
  }

  private Draft fewerRequests(Draft draft) {
    Draft smaller = draft;
    for (int step : draft.steps()) {
      Draft before = smaller;
      List<Integer> all = before.requests(step);
      if (all.size() > 1) {
        smaller =
            before.keepRequests(
                step, DeltaDebugging.smallest(all, kept -> holds(before.keepRequests(step, kept))));
      }
    }
    return smaller;
  }

  private Draft fewerSpots(Draft draft) {
    List<Spot> spots = draft.shaping().spots();
    return draft.keepSpots(DeltaDebugging.smallest(spots, kept -> holds(draft.keepSpots(kept))));
  }
}
