package org.twinwire.reports.sample;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.twinwire.core.judge.Verdict;
import org.twinwire.core.results.Comparison;
import org.twinwire.core.results.FaultTable;
import org.twinwire.core.results.RunResults;
import org.twinwire.core.results.RunResults.Run;
import org.twinwire.core.results.RunResults.Totals;
import org.twinwire.core.results.TapCost;

/** Whole runs. */
public final class SampleRun {

  private static final List<String> SCENARIOS =
      List.of(
          "status/match",
          "status/wrong-genesis",
          "status/wrong-network-id",
          "status/silence",
          "headers/by-number",
          "headers/by-hash",
          "headers/skip[skip=1]",
          "headers/skip[skip=3]",
          "headers/reverse",
          "headers/beyond-head",
          "headers/unknown-origin",
          "bodies/known",
          "bodies/mixed",
          "bodies/empty-block");

  private static final Map<String, String> FOREIGN =
      Map.of(
          "ethereumjs", "libp2p 3.3.11, devp2p 10.0.0",
          "ethereumjs@2.10", "libp2p 2.10.0, devp2p 10.0.0",
          "geth", "1.16.7");

  private SampleRun() {}

  /** A green run: everything passes, apart from what is known or cannot be done. */
  public static RunResults green() {
    List<Comparison> comparisons = passing();
    comparisons.add(SampleComparisons.pipelined("headers/pipelined", 256));
    comparisons.add(SampleComparisons.heldBuffer());
    comparisons.add(SampleComparisons.merged());
    comparisons.add(SampleComparisons.unsupported());
    return of(comparisons);
  }

  /** A red run: every verdict occurs. */
  public static RunResults everyVerdict() {
    List<Comparison> comparisons = passing();
    comparisons.add(SampleComparisons.pipelined("headers/pipelined", 256));
    comparisons.add(SampleComparisons.slower());
    comparisons.add(SampleComparisons.heldBuffer());
    comparisons.add(SampleComparisons.merged());
    comparisons.add(SampleComparisons.unexpectedPass());
    comparisons.add(SampleComparisons.error());
    comparisons.add(SampleComparisons.unsupported());
    return of(comparisons);
  }

  /** As many comparisons as a full run over all stacks and versions has. */
  public static RunResults large(int comparisons) {
    List<Comparison> all = new ArrayList<>();
    for (int i = 0; i < comparisons; i++) {
      String scenario = "headers/pipelined[case=" + i + "]";
      all.add(
          i % 10 == 0
              ? SampleComparisons.pipelined(scenario, 256)
              : SampleComparisons.pass(scenario, "mplex", 66 + i % 3));
    }
    return of(all);
  }

  /** Every verdict, and each another number of times: 6 pass, 5 fail, 4 error and so on. */
  public static RunResults distinctCounts() {
    List<Comparison> all = new ArrayList<>();
    all.addAll(Collections.nCopies(6, SampleComparisons.pass("status/match", "mplex", 66)));
    all.addAll(Collections.nCopies(5, SampleComparisons.slower()));
    all.addAll(Collections.nCopies(4, SampleComparisons.error()));
    all.addAll(Collections.nCopies(3, SampleComparisons.unsupported()));
    all.addAll(Collections.nCopies(2, SampleComparisons.heldBuffer()));
    all.add(SampleComparisons.unexpectedPass());
    return of(all);
  }

  /** A run in which a fault was planted that two comparisons show. */
  public static RunResults planted(FaultTable faults) {
    RunResults played =
        of(
            SampleComparisons.slower(),
            SampleRaces.lostTail("glue", SampleRaces.RACE),
            SampleComparisons.pass("buffering/late-listener", "mplex", 68));
    return new RunResults(
        played.schemaVersion(),
        played.run(),
        played.totals(),
        played.comparisons(),
        Optional.of(faults));
  }

  /** A run through the tap. */
  public static RunResults tapped() {
    List<Comparison> comparisons =
        List.of(
            SampleComparisons.pass("buffering/tail", "mplex", 68),
            SampleRaces.lostTail("glue towards dialer", SampleRaces.RACE),
            SampleRaces.lostTail("offsets 1–400 towards dialer", SampleRaces.SWEPT));
    return of(comparisons, Optional.of(new TapCost(412_300, 443_900, 31_600, 200)));
  }

  public static RunResults of(Comparison... comparisons) {
    return of(Arrays.asList(comparisons));
  }

  private static List<Comparison> passing() {
    List<Comparison> comparisons = new ArrayList<>();
    for (String scenario : SCENARIOS) {
      for (String stack : List.of("mplex", "mplex-plaintext")) {
        for (int eth = 66; eth <= 68; eth++) {
          comparisons.add(SampleComparisons.pass(scenario, stack, eth));
        }
      }
    }
    return comparisons;
  }

  static RunResults of(List<Comparison> comparisons) {
    return of(comparisons, Optional.empty());
  }

  private static RunResults of(List<Comparison> comparisons, Optional<TapCost> tapCost) {
    Run run =
        new Run(
            20260114,
            "process",
            "no container engine answered within 2 s, the same nodes run as child processes",
            "2026-01-14T09:32:11Z",
            48_230,
            versions(comparisons),
            tapCost,
            List.of());
    return new RunResults(
        RunResults.SCHEMA_VERSION, run, totals(comparisons), comparisons, Optional.empty());
  }

  private static Map<String, String> versions(List<Comparison> comparisons) {
    Map<String, String> versions = new HashMap<>(FOREIGN);
    versions
        .keySet()
        .retainAll(comparisons.stream().map(c -> c.pair().listener()).collect(Collectors.toSet()));
    versions.putAll(
        Map.of("twinwire", "0.1.0", "refnode", "0.1.0", "java", "25.0.1", "netty", "4.2.18"));
    return versions;
  }

  private static Totals totals(List<Comparison> all) {
    return new Totals(
        count(all, Verdict.PASS),
        count(all, Verdict.FAIL),
        count(all, Verdict.ERROR),
        count(all, Verdict.UNSUPPORTED),
        count(all, Verdict.XFAIL),
        count(all, Verdict.XPASS),
        all.stream().mapToInt(Comparison::deviations).sum());
  }

  private static int count(List<Comparison> all, Verdict verdict) {
    return (int) all.stream().filter(c -> c.verdict() == verdict).count();
  }
}
