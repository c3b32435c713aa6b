package org.twinwire.runner;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.twinwire.core.plan.Pair;
import org.twinwire.core.plan.PlannedComparison;
import org.twinwire.core.results.Comparison;
import org.twinwire.runner.cli.ProgressLines;
import org.twinwire.runner.cli.ResultLines;
import org.twinwire.runner.cli.RunCommand;
import org.twinwire.runner.run.Ahead;
import org.twinwire.runner.run.OpenRun;
import org.twinwire.runner.run.RunListener;
import org.twinwire.runner.run.RunOpening;
import org.twinwire.runner.run.RunOptions;
import org.twinwire.runner.tier.ContainerEngine;

/**
 * All scenarios, a test per comparison, as {@code mvn verify} runs them. Filters and the like come
 * as system properties: {@code -Dtwinwire.scenario='headers/*' -Dtwinwire.runtime=process}.
 */
@ResourceLock(ContainerEngine.LOCK)
class ConformanceIT {

  private static OpenRun open;
  private static Ahead ahead;

  @BeforeAll
  static void openRun() {
    open = RunOpening.open(options(), new PrintedLines());
    ahead = open.ahead();
  }

  @TestFactory
  Stream<DynamicTest> bothStacksBehaveTheSame() {
    return IntStream.range(0, open.run().plan().size())
        .mapToObj( // one by one, each when it has begun
            i -> DynamicTest.dynamicTest(name(ahead.settled(i)), () -> check(ahead.judged(i))));
  }

  private static void check(Optional<Comparison> comparison) {
    assumeThat(comparison).describedAs("the undriven node is fit").isPresent();
    if (ResultLines.isBad(comparison.get())) {
      throw new ComparisonFailure(comparison.get());
    }
  }

  @AfterAll
  static void writeReport() {
    if (open != null) {
      ahead.close();
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
    String shaped =
        planned.scenario().setting().tapped() ? cell + ", " + planned.shape().name() : cell;
    return planned.pair().equals(Pair.REFERENCE) ? shaped : shaped + ", " + planned.pair();
  }

  /** Properties have the names of the options of {@code twinwire run}. */
  private static RunOptions options() {
    List<String> words = new ArrayList<>();
    for (String name :
        List.of("at-once", "out", "baseline", "runtime", "seed", "repeat", "patience", "traces")) {
      property(name).ifPresent(value -> words.addAll(List.of("--" + name, value)));
    }
    for (String name : List.of("scenario", "stack", "eth", "shape", "known-issues")) {
      values(name, ",").forEach(value -> words.addAll(List.of("--" + name, value)));
    }
    values("pair", " +").forEach(value -> words.addAll(List.of("--pair", value)));
    if (Boolean.parseBoolean(property("strict").orElse("false"))) {
      words.add("--strict");
    }
    return RunCommand.read(words);
  }

  /** {@code -Dtwinwire.stack=mplex,yamux}, {@code -Dtwinwire.pair='refnode,geth geth,refnode'}. */
  private static Stream<String> values(String name, String separator) {
    return property(name).stream()
        .flatMap(value -> Arrays.stream(value.strip().split(separator, -1)))
        .map(String::strip);
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
