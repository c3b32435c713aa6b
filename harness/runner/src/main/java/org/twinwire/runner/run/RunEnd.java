package org.twinwire.runner.run;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.twinwire.core.plan.Pair;
import org.twinwire.runner.cases.PairPool;

/** Determines whether and why a run ends before its plan is done. */
final class RunEnd {

  private final PairPool pool;
  private final List<Pair> pairs;
  private final Duration limit;
  private final long startedNanos = System.nanoTime();
  private final AtomicReference<Optional<String>> reason = new AtomicReference<>(Optional.empty());

  /**
   * Starts the time limit.
   *
   * @param pairs to be played; the run ends when none of them can be started any more
   */
  RunEnd(PairPool pool, List<Pair> pairs, Duration limit) {
    this.pool = pool;
    this.pairs = List.copyOf(pairs);
    this.limit = limit;
  }

  /** Stops the run; the first reason is kept. */
  void stop(String why) {
    reason.compareAndSet(Optional.empty(), Optional.of(why));
  }

  Optional<String> reason() {
    return reason.get();
  }

  void check() {
    if (pairs.stream().allMatch(pair -> pool.givenUp(pair).isPresent())) {
      pairs.stream().findFirst().flatMap(pool::givenUp).ifPresent(this::stop);
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
