package org.twinwire.runner.cases;

import java.util.Optional;
import org.twinwire.runner.runtime.InfrastructureException;
import org.twinwire.runner.runtime.NotReadyException;

/**
 * Failed starts of a pair.
 *
 * @param forGood whether a start timed out, so that the next one would too
 */
record FailedStarts(int inARow, boolean forGood, String last) {

  static final FailedStarts NONE = new FailedStarts(0, false, "");

  FailedStarts oneMore(InfrastructureException failure) {
    boolean inVain = forGood || failure instanceof NotReadyException;
    return new FailedStarts(inARow + 1, inVain, String.valueOf(failure.getMessage()));
  }

  Optional<String> tooMany() {
    if (forGood) {
      return Optional.of("the pair is given up: " + last);
    }
    return inARow < PairPool.MAX_FAILURES
        ? Optional.empty()
        : Optional.of(
            "the pair could not be started %d times in a row: %s".formatted(inARow, last));
  }
}
