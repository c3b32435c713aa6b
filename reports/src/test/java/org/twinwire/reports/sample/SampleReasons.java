package org.twinwire.reports.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.twinwire.core.judge.Verdict;
import org.twinwire.core.results.Comparison;
import org.twinwire.core.results.RunResults;

/** Runs in which many comparisons end for few reasons. */
public final class SampleReasons {

  /** The address of a running node in full, and as text has it. */
  public static final String ENODE = "enode://" + "1a2b3c4d".repeat(16) + "@127.0.0.1:30303";

  public static final String SHORT = "enode://1a2b3c4d…@127.0.0.1:30303";

  private SampleReasons() {}

  /**
   * A running node that is not reached in {@code failures} comparisons, each from another port,
   * that cannot do 7 others for 2 reasons, and that answers too slowly once.
   */
  public static RunResults unreachable(int failures) {
    List<Comparison> all = new ArrayList<>();
    for (int i = 0; i < failures; i++) {
      String reason =
          "rlpx: step 1: refused (127.0.0.1:%d, %s) (expected: connected)"
              .formatted(40_000 + i, ENODE);
      all.add(ended("status/case-" + i, Verdict.FAIL, reason));
    }
    for (int i = 0; i < 7; i++) {
      String reason = i < 5 ? "rlpx: eth/66 not offered" : "rlpx: eth/67 not offered";
      all.add(ended("headers/case-" + i, Verdict.UNSUPPORTED, reason));
    }
    all.add(SampleInterop.between("refnode", ENODE, SampleComparisons.slower()));
    return SampleRun.of(all);
  }

  /** Each comparison fails for a reason of its own. */
  public static RunResults distinct(int failures) {
    List<Comparison> all = new ArrayList<>();
    for (int i = 0; i < failures; i++) {
      String reason = "count: %d (expected: 0)".formatted(i + 1);
      all.add(ended("headers/case-" + i, Verdict.FAIL, reason));
    }
    return SampleRun.of(all);
  }

  private static Comparison ended(String scenario, Verdict verdict, String reason) {
    Comparison plain =
        SampleInterop.between("refnode", ENODE, SampleComparisons.pass(scenario, "rlpx", 68));
    return new Comparison(
        new Comparison.Subject(
            plain.scenario(),
            plain.title(),
            plain.spec(),
            plain.pair(),
            plain.eth(),
            plain.shape()),
        new SampleSide("rlpx").as(verdict),
        new SampleSide("rlpx").as(verdict),
        new Comparison.Judgement(plain.comparisonClass(), verdict, reason, Optional.empty()),
        Optional.empty(),
        plain.rerun());
  }
}
