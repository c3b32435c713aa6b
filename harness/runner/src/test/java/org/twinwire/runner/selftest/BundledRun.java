package org.twinwire.runner.selftest;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.twinwire.core.plan.Filters;
import org.twinwire.core.results.Comparison;
import org.twinwire.core.results.RunResults;
import org.twinwire.core.scenario.Severity;
import org.twinwire.core.trace.Role;
import org.twinwire.runner.cases.Patience;
import org.twinwire.runner.run.Checkout;
import org.twinwire.runner.run.Conditions;
import org.twinwire.runner.run.OpenRun;
import org.twinwire.runner.run.PairPattern;
import org.twinwire.runner.run.RerunWords;
import org.twinwire.runner.run.RunInputs;
import org.twinwire.runner.run.RunListener;
import org.twinwire.runner.run.RunOpening;
import org.twinwire.runner.run.RunOptions;
import org.twinwire.runner.run.Selection;
import org.twinwire.runner.runtime.OwnNode;
import org.twinwire.runner.runtime.RuntimeChoice;

/** The bundled scenarios, run as a user would, with the results in hand. */
record BundledRun(Path report) {

  static final Checkout CHECKOUT = Checkout.find().orElseThrow();

  RunResults run(RuntimeChoice.Wish runtime, Filters filters, int attempts) {
    return run(runtime, filters, attempts, Patience.EARLY);
  }

  RunResults run(RuntimeChoice.Wish runtime, Filters filters, int attempts, Patience patience) {
    return run(options(List.of(), ofReferencePair(filters, attempts, Map.of()), runtime, patience));
  }

  /** Scenarios as processes, once each, with more of a behaviour of the nodes. */
  RunResults run(Filters filters, Patience patience, Map<Role, Map<String, Object>> behaviours) {
    return run(
        options(
            List.of(),
            ofReferencePair(filters, 1, behaviours),
            RuntimeChoice.Wish.PROCESS,
            patience));
  }

  /** Other nodes than the reference node, as processes. */
  RunResults run(List<OwnNode> own, Filters filters, int attempts, String... pairs) {
    List<PairPattern> patterns = Stream.of(pairs).map(PairPattern::parse).toList();
    return run(
        options(
            own,
            new Selection(filters, patterns, Optional.of(attempts)),
            RuntimeChoice.Wish.PROCESS,
            Patience.EARLY));
  }

  private static Selection ofReferencePair(
      Filters filters, int attempts, Map<Role, Map<String, Object>> behaviours) {
    return new Selection(
        filters, List.of(PairPattern.REFERENCE), Optional.of(attempts), behaviours);
  }

  private static RunResults run(RunOptions options) {
    try (OpenRun open = RunOpening.open(options, new Silent())) {
      open.executeAll();
      return open.run().results();
    }
  }

  private RunOptions options(
      List<OwnNode> own, Selection selection, RuntimeChoice.Wish runtime, Patience patience) {
    return new RunOptions(
        new RunInputs(CHECKOUT.scenarios(), List.of(), CHECKOUT.nodes(), own, Optional.empty()),
        selection,
        new Conditions(runtime, RunOptions.DEFAULT_SEED, patience, Severity.VIOLATION),
        report,
        new RerunWords("harness/twinwire", List.of()));
  }

  static final class Silent implements RunListener {
    @Override
    public void note(String line) {}

    @Override
    public void judged(int done, int total, Comparison comparison, Duration elapsed) {}
  }
}
