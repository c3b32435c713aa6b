package org.twinwire.core.diff;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.twinwire.core.ledger.Finding;
import org.twinwire.core.ledger.FindingType;
import org.twinwire.core.results.Percentiles;
import org.twinwire.core.scenario.Scenario;
import org.twinwire.core.trace.TimeText;

/** SLOWER: the candidate's median of a step exceeds the scenario's bound times the baseline's. */
final class Slowness {

  private final Scenario scenario;
  private final List<JudgedCase> baseline;
  private final List<JudgedCase> candidate;

  Slowness(Scenario scenario, List<JudgedCase> baseline, List<JudgedCase> candidate) {
    this.scenario = scenario;
    this.baseline = baseline;
    this.candidate = candidate;
  }

  /** Steps that every attempt of both sides met; none where the scenario gives no bound. */
  List<SideFinding> findings() {
    return scenario
        .within()
        .map(
            bound ->
                IntStream.range(0, scenario.steps().size())
                    .filter(step -> met(baseline, step) && met(candidate, step))
                    .mapToObj(step -> finding(step, bound))
                    .flatMap(Optional::stream)
                    .toList())
        .orElse(List.of());
  }

  private static boolean met(List<JudgedCase> cases, int step) {
    return !cases.isEmpty() && cases.stream().allMatch(judged -> judged.met(step));
  }

  private Optional<SideFinding> finding(int step, double bound) {
    long base = median(baseline, step);
    long other = median(candidate, step);
    if (base == 0 || other <= base * bound) {
      return Optional.empty();
    }
    double ratio = (double) other / base;
    StepFinding found =
        new StepFinding(step, finding(step, base, other, ratio, bound), Optional.empty());
    List<Integer> all = IntStream.range(0, candidate.size()).boxed().toList();
    return Optional.of(new SideFinding(found, all, all.stream().map(i -> found).toList()));
  }

  private long median(List<JudgedCase> cases, int step) {
    return Percentiles.median(Samples.of(cases, step, scenario.steps().get(step)));
  }

  private Finding finding(int step, long base, long other, double ratio, double bound) {
    String action = Told.action(scenario.steps().get(step));
    return new Finding(
        FindingType.SLOWER,
        "unexplained",
        "session",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(
            "step %d (%s): median %s, baseline %s"
                .formatted(step + 1, action, TimeText.nanos(other), TimeText.nanos(base))),
        String.format(
            Locale.ROOT,
            "Step %d took %.2f times as long as over the baseline (expected: at most %.2f times).",
            step + 1,
            ratio,
            bound));
  }
}
