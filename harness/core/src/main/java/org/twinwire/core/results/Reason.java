package org.twinwire.core.results;

import org.twinwire.core.judge.Verdict;

/**
 * Why comparisons ended as they did, without what differs from case to case: comparisons with equal
 * reasons have the same thing to say.
 *
 * @param text {@link Comparison#reason()} with placeholders for times, sizes, offsets, ports,
 *     request ids, streams, sessions, hashes and node ids
 */
public record Reason(Verdict verdict, String text) {

  public static Reason of(Comparison comparison) {
    return new Reason(comparison.verdict(), Placeholders.in(comparison.reason()));
  }
}
