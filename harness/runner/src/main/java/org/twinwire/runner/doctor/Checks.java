package org.twinwire.runner.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.twinwire.runner.runtime.InfrastructureException;

/** The results so far. A check that has no answer is wrong, and the next one is tried. */
final class Checks {

  private final Consumer<CheckResult> listener;
  private final List<CheckResult> results = new ArrayList<>();

  Checks(Consumer<CheckResult> listener) {
    this.listener = listener;
  }

  /** Tries one check, and tells whether all is well. */
  boolean check(String requirement, String expected, Supplier<Seen> probe) {
    Seen seen = tried(probe);
    CheckResult result = new CheckResult(seen.kind(), requirement, expected, seen.got());
    results.add(result);
    listener.accept(result);
    return !result.isBad();
  }

  private static Seen tried(Supplier<Seen> probe) {
    try {
      return probe.get();
    } catch (InfrastructureException e) {
      return Seen.wrong(e.getMessage());
    }
  }

  List<CheckResult> results() {
    return List.copyOf(results);
  }
}
