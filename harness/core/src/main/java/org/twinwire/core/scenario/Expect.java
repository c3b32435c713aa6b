package org.twinwire.core.scenario;

import java.util.List;
import java.util.Optional;

/**
 * What a step must come to. Empty: not asked. Answers are checked against the chain in any case,
 * unless {@code content} is {@link Content#ANY}.
 *
 * @param outcome {@code connected}, {@code answered}, {@code done}, {@code timed-out}, {@code
 *     disconnected} or {@code refused}; empty: what success of the action is
 * @param counts items in each answer of the step, in order of the requests
 * @param withinMillis upper bound for the whole step
 */
public record Expect(
    Optional<String> outcome, List<Integer> counts, Content content, Optional<Long> withinMillis) {
  public Expect {
    counts = List.copyOf(counts);
  }

  /** How an answer is held against the chain. */
  public enum Content {
    /** The full right answer. */
    EXACT,
    /** A right answer that may stop early, as the soft limits allow. */
    PREFIX,
    /** Not checked. */
    ANY
  }
}
