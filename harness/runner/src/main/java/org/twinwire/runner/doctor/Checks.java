package org.twinwire.runner.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.twinwire.runner.runtime.InfrastructureException;

/** The results so far. A check without an answer is wrong, and the next one is tried. */
final class Checks {

  private final Consumer<CheckResult> listener;
  private final List<CheckResult> results = new ArrayList<>();

  Checks(Consumer<CheckResult> listener) {
    this.listener = listener;
  }

  /** Makes one check and returns whether it passed. */
  boolean check(String requirement, String expected, Supplier<Observation> probe) {
    Observation observation = tried(probe);
    CheckResult result =
        new CheckResult(observation.kind(), requirement, expected, observation.got());
    results.add(result);
    listener.accept(result);
    return !result.isBad();
  }

  private static Observation tried(Supplier<Observation> probe) {
    try {
      return probe.get();
    } catch (InfrastructureException e) {
      return Observation.wrong(e.getMessage());
    }
  }

  List<CheckResult> results() {
    return List.copyOf(results);
  }
}
