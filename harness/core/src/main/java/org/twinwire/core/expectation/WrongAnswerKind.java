package org.twinwire.core.expectation;

import java.util.Optional;
import org.twinwire.core.trace.AnswerLimits;

/** What the content of a wrong answer is, as far as the chain shows. */
public sealed interface WrongAnswerKind {

  /** Nothing that was requested. */
  record Unknown() implements WrongAnswerKind {}

  /**
   * The right answer to another request that was open at the same time.
   *
   * @param requestId of that other request
   */
  record AnswerTo(String requestId) implements WrongAnswerKind {}

  /**
   * A correct answer that ends too early.
   *
   * @param items number of items in the answer
   * @param known number of items in the full answer
   * @param bytesWithNext size of the message with one more item
   * @param stated the limits that its node states
   */
  record CutShort(int items, int known, long bytesWithNext, Optional<AnswerLimits> stated)
      implements WrongAnswerKind {}

  /**
   * No item at all, although the first one is known.
   *
   * @param known number of items in the full answer
   * @param bytesWithFirst size of the message with the first item
   */
  record Empty(int known, long bytesWithFirst) implements WrongAnswerKind {}
}
