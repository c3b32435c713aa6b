package org.twinwire.core.expectation;

import java.util.Optional;
import org.twinwire.core.trace.AnswerLimits;

/** What the content of a wrong answer is, as far as the chain tells. */
public sealed interface WrongAnswerKind {

  /** Nothing that was asked for. */
  record Unknown() implements WrongAnswerKind {}

  /** The right answer to another request that was open at the same time, by its id. */
  record AnswerTo(String requestId) implements WrongAnswerKind {}

  /**
   * Right as far as it goes, but it ends too early.
   *
   * @param items how many it has
   * @param known how many the full answer has
   * @param bytesWithNext size of the message with one more item
   * @param stated the limits of its node, in its own words
   */
  record CutShort(int items, int known, long bytesWithNext, Optional<AnswerLimits> stated)
      implements WrongAnswerKind {}
}
