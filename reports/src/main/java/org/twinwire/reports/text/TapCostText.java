package org.twinwire.reports.text;

import org.twinwire.core.results.TapCost;
import org.twinwire.core.trace.TimeText;

/** Describes the cost of the tap. */
public final class TapCostText {

  private TapCostText() {}

  /** Returns text such as {@code adds 32 µs to a request (median of 200; direct 412 µs)}. */
  public static String of(TapCost cost) {
    return "adds %s to a request (median of %d; direct %s)"
        .formatted(
            TimeText.nanos(cost.addedMedianNanos()),
            cost.samples(),
            TimeText.nanos(cost.directMedianNanos()));
  }
}
