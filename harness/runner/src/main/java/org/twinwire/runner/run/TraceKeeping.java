package org.twinwire.runner.run;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import org.twinwire.core.judge.Verdict;
import org.twinwire.core.results.Comparison;

/** Which traces stay in the report. */
public enum TraceKeeping {
  /** Those of every comparison. */
  ALL,
  /** Those of every comparison that did not simply pass, and of one in ten of the others. */
  SAMPLE;

  /** How the report states the sample. */
  static final String SAMPLED =
      "traces are kept of every comparison that did not pass or deviates, and of one in ten of the"
          + " others (--traces all keeps them all)";

  private static final int ONE_IN = 10;

  boolean keeps(Comparison judged) {
    return this == ALL
        || judged.verdict() != Verdict.PASS
        || judged.deviations() > 0
        || isInSample(judged);
  }

  /** Depends on the name of the comparison alone, so that each run keeps the same ones. */
  private static boolean isInSample(Comparison judged) {
    CRC32 sum = new CRC32();
    sum.update(Explanation.name(judged).getBytes(StandardCharsets.UTF_8));
    return sum.getValue() % ONE_IN == 0;
  }
}
