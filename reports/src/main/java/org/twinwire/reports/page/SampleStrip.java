package org.twinwire.reports.page;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.twinwire.core.trace.TimeText;

/**
 * Raw samples of both sides as dots on one scale from zero; x in pixels.
 *
 * @param text lists all samples
 */
record SampleStrip(List<Integer> baseline, List<Integer> candidate, String text) {

  private static final int FIRST_X = 5;
  private static final int SPAN = 120;

  /** Largest number of dots per side; more would look like a bar. */
  private static final int MAX_DOTS = 100;

  static SampleStrip of(List<Long> baseline, List<Long> candidate) {
    long max =
        Stream.concat(baseline.stream(), candidate.stream()).mapToLong(n -> n).max().orElse(0);
    return new SampleStrip(
        dots(baseline, max),
        dots(candidate, max),
        "baseline " + words(baseline) + "; candidate " + words(candidate));
  }

  public boolean empty() {
    return baseline.isEmpty() && candidate.isEmpty();
  }

  private static List<Integer> dots(List<Long> samples, long max) {
    return samples.stream().limit(MAX_DOTS).map(n -> x(n, max)).toList();
  }

  private static int x(long nanos, long max) {
    return FIRST_X + (max == 0 ? 0 : (int) Math.round((double) SPAN * nanos / max));
  }

  private static String words(List<Long> samples) {
    return samples.isEmpty()
        ? "none"
        : samples.stream().limit(MAX_DOTS).map(TimeText::nanos).collect(Collectors.joining(", "));
  }
}
