package org.twinwire.core.results;

import java.util.List;
import java.util.Set;
import org.twinwire.core.ledger.Station;

/**
 * The deviations that a finding represents: those of one attempt that are equal in type, cause,
 * direction, last station and step.
 *
 * @param step in which it occurred, from 0
 * @param count deviations in the first attempt that had it, at least 1
 * @param requestIds the requests they belong to, decimal, each once
 * @param rows {@link Side.LedgerRow#index() indexes} of their messages in the shown attempt
 * @param passed stations that the first message was seen at; empty if the finding is about no
 *     message
 * @param unknown stations of that message that nothing in the case reports, neither passed nor
 *     missed
 */
public record Extent(
    int step,
    int count,
    List<String> requestIds,
    List<Integer> rows,
    Set<Station> passed,
    Set<Station> unknown) {

  /** Largest number of ranges of request ids in {@link #text()}. */
  private static final int RANGES = 8;

  /** The extent of a single deviation without details. */
  public static final Extent SINGLE = new Extent(0, 1, List.of(), List.of(), Set.of(), Set.of());

  public Extent {
    if (count < 1) {
      throw new IllegalArgumentException("count: got %d (expected: ≥ 1)".formatted(count));
    }
    requestIds = List.copyOf(requestIds);
    rows = List.copyOf(rows);
    passed = Station.inOrder(passed);
    unknown = Station.inOrder(unknown);
  }

  /**
   * Describes the extent, such as {@code 64 times: requests 3–66}; empty for a single deviation.
   */
  public String text() {
    if (count == 1) {
      return "";
    }
    String times = count + " times";
    if (requestIds.isEmpty()) {
      return times;
    }
    String among = requestIds.size() == count ? ": " : ", among them ";
    String noun = requestIds.size() == 1 ? "request " : "requests ";
    return times + among + noun + NumberRanges.text(requestIds, RANGES);
  }
}
