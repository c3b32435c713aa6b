package org.twinwire.runner.run;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.twinwire.runner.cases.PairPool;

/** Why a run ends before its plan does, if it does. */
final class RunEnd {

  private final PairPool pool;
  private final Duration limit;
  private final long startedNanos = System.nanoTime();
  private final AtomicReference<Optional<String>> reason = new AtomicReference<>(Optional.empty());

  RunEnd(PairPool pool, Duration limit) {
    this.pool = pool;
    this.limit = limit;
  }

  /** The first reason stays. */
  void stop(String why) {
    reason.compareAndSet(Optional.empty(), Optional.of(why));
  }

  Optional<String> reason() {
    return reason.get();
  }

  void check() {
    if (pool.hasGivenUp()) {
      stop(
          "no pair could be started %d times in a row: %s"
              .formatted(PairPool.MAX_FAILURES, pool.lastProblem()));
    }
    if (System.nanoTime() - startedNanos > limit.toNanos()) {
      stop("the run took longer than its limit of " + limit.toMinutes() + " min");
    }
    checkStopped();
  }

  void checkStopped() {
    reason()
        .ifPresent(
            why -> {
              throw new RunStoppedException(why);
            });
  }
}
