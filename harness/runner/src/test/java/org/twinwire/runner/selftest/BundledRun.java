package org.twinwire.runner.selftest;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.twinwire.core.plan.Filters;
import org.twinwire.core.results.Comparison;
import org.twinwire.core.results.RunResults;
import org.twinwire.runner.cases.Patience;
import org.twinwire.runner.run.Checkout;
import org.twinwire.runner.run.OpenRun;
import org.twinwire.runner.run.PairPattern;
import org.twinwire.runner.run.RunListener;
import org.twinwire.runner.run.RunOpening;
import org.twinwire.runner.run.RunOptions;
import org.twinwire.runner.runtime.RuntimeChoice;

/** The bundled scenarios, run as a user would, with the results in hand. */
record BundledRun(Path report) {

  static final String TAG = "selftest";

  static final Checkout CHECKOUT = Checkout.find().orElseThrow();

  RunResults run(RuntimeChoice.Wish runtime, Filters filters, int attempts) {
    return run(runtime, filters, attempts, Patience.EARLY);
  }

  RunResults run(RuntimeChoice.Wish runtime, Filters filters, int attempts, Patience patience) {
    try (OpenRun open =
        RunOpening.open(options(runtime, filters, attempts, patience), new Silent())) {
      open.executeAll();
      return open.run().results();
    }
  }

  private RunOptions options(
      RuntimeChoice.Wish runtime, Filters filters, int attempts, Patience patience) {
    return new RunOptions(
        CHECKOUT.scenarios(),
        CHECKOUT.nodes(),
        List.of(),
        Optional.empty(),
        report,
        filters,
        List.of(PairPattern.REFERENCE),
        runtime,
        RunOptions.DEFAULT_SEED,
        Optional.of(attempts),
        patience,
        "harness/runner/target/twinwire.jar",
        List.of());
  }

  static final class Silent implements RunListener {
    @Override
    public void note(String line) {}

    @Override
    public void judged(int done, int total, Comparison comparison, Duration elapsed) {}
  }
}
