package org.twinwire.reports.text;

import java.util.Locale;
import org.twinwire.core.results.TapCost;

/** What the tap adds, in words that follow its name. */
public final class TapCostText {

  /** Times are told in milliseconds with two digits behind the point. */
  private static final double NANOS_PER_HUNDREDTH = 10_000;

  private TapCostText() {}

  /** Such as {@code adds 0.03 ms to a request (median of 200; direct 0.41 ms)}. */
  public static String of(TapCost cost) {
    return "adds %s to a request (median of %d; direct %s)"
        .formatted(
            millis(cost.addedMedianNanos()), cost.samples(), millis(cost.directMedianNanos()));
  }

  /** Rounds first, so that a little less than nothing is 0.00 and not -0.00. */
  private static String millis(long nanos) {
    return String.format(Locale.ROOT, "%.2f ms", Math.round(nanos / NANOS_PER_HUNDREDTH) / 100.0);
  }
}
