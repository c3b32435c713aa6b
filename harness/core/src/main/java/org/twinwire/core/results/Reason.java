package org.twinwire.core.results;

import org.twinwire.core.judge.Verdict;

/**
 * Why comparisons ended as they did, without the details of each case. Comparisons with equal
 * reasons are shown together.
 *
 * @param text {@link Comparison#reason()} with placeholders for times, sizes, offsets, ports,
 *     request ids, streams, sessions, hashes and node ids
 */
public record Reason(Verdict verdict, String text) {

  public static Reason of(Comparison comparison) {
    return new Reason(comparison.verdict(), Placeholders.in(comparison.reason()));
  }
}
