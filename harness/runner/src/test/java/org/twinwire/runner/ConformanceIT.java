package org.twinwire.runner;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.twinwire.core.plan.Filters;
import org.twinwire.core.plan.Pair;
import org.twinwire.core.plan.PlannedComparison;
import org.twinwire.core.results.Comparison;
import org.twinwire.core.scenario.Severity;
import org.twinwire.runner.cases.Patience;
import org.twinwire.runner.cli.ProgressLines;
import org.twinwire.runner.cli.ResultLines;
import org.twinwire.runner.run.Checkout;
import org.twinwire.runner.run.OpenRun;
import org.twinwire.runner.run.PairPattern;
import org.twinwire.runner.run.RunListener;
import org.twinwire.runner.run.RunOpening;
import org.twinwire.runner.run.RunOptions;
import org.twinwire.runner.runtime.RuntimeChoice;
import org.twinwire.runner.tier.ContainerEngine;

/**
 * All scenarios, a test per comparison, as {@code mvn verify} runs them. Filters and the like come
 * as system properties: {@code -Dtwinwire.scenario='headers/*' -Dtwinwire.runtime=process}.
 */
@ResourceLock(ContainerEngine.LOCK)
class ConformanceIT {

  private static OpenRun open;

  @BeforeAll
  static void openRun() {
    open = RunOpening.open(options(), new PrintedLines());
  }

  @TestFactory
  Stream<DynamicTest> bothStacksBehaveTheSame() {
    return open.run().plan().stream()
        .map(open.run()::settled) // one by one, each when its turn comes
        .map(planned -> DynamicTest.dynamicTest(name(planned), () -> check(planned)));
  }

  private static void check(PlannedComparison planned) {
    Comparison comparison = open.run().execute(planned);
    if (ResultLines.isBad(comparison)) {
      throw new ComparisonFailure(comparison);
    }
  }

  @AfterAll
  static void writeReport() {
    if (open != null) {
      try (OpenRun closing = open) {
        closing.write(closing.results());
        System.out.println("report: " + closing.page());
        failForDeathsNoticedLate(closing);
      }
    }
  }

  /** Their tests have passed by then, so the class has to fail for them. */
  private static void failForDeathsNoticedLate(OpenRun closing) {
    closing.run().judgedAgain().stream()
        .filter(ResultLines::isBad)
        .findFirst()
        .ifPresent(
            judged -> {
              throw new ComparisonFailure(judged);
            });
  }

  private static String name(PlannedComparison planned) {
    String cell =
        "%s, %s against %s, eth/%d"
            .formatted(
                planned.scenario().id(), planned.candidate(), planned.baseline(), planned.eth());
    String shaped = planned.scenario().tapped() ? cell + ", " + planned.shape().name() : cell;
    return planned.pair().equals(Pair.REFERENCE) ? shaped : shaped + ", " + planned.pair();
  }

  private static RunOptions options() {
    Checkout checkout = Checkout.find().orElseThrow();
    return new RunOptions(
        checkout.scenarios(),
        list("known-issues").stream().map(Path::of).toList(),
        checkout.nodes(),
        List.of(),
        Optional.empty(),
        property("out").map(Path::of).orElse(checkout.report()),
        new Filters(
            list("scenario"),
            list("stack"),
            list("eth").stream().map(Integer::valueOf).toList(),
            list("shape"),
            property("baseline")),
        pairs(),
        RuntimeChoice.Wish.valueOf(property("runtime").orElse("auto").toUpperCase(Locale.ROOT)),
        property("seed").map(Long::valueOf).orElse(RunOptions.DEFAULT_SEED),
        property("repeat").map(Integer::valueOf),
        Patience.valueOf(property("patience").orElse("early").toUpperCase(Locale.ROOT)),
        Boolean.parseBoolean(property("strict").orElse("false"))
            ? Severity.DEVIATION
            : Severity.VIOLATION,
        "harness/runner/target/twinwire.jar",
        List.of());
  }

  /** {@code -Dtwinwire.pair='refnode,geth geth,refnode'}. */
  private static List<PairPattern> pairs() {
    return Arrays.stream(property("pair").orElse("refnode,refnode").strip().split(" +"))
        .map(PairPattern::parse)
        .toList();
  }

  private static List<String> list(String name) {
    return property(name).stream()
        .flatMap(value -> Arrays.stream(value.split(",", -1)))
        .map(String::strip)
        .toList();
  }

  private static Optional<String> property(String name) {
    return Optional.ofNullable(System.getProperty("twinwire." + name))
        .filter(value -> !value.isBlank());
  }

  private static final class PrintedLines implements RunListener {
    private final ProgressLines lines = new ProgressLines();

    @Override
    public void note(String line) {
      System.out.println(line);
    }

    @Override
    public void judged(int done, int total, Comparison comparison, Duration elapsed) {
      System.out.println(lines.of(done, total, comparison, elapsed));
    }
  }
}
