package org.twinwire.runner.cases;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.twinwire.runner.runtime.InfrastructureException;

/**
 * The call of a step, or those of steps that run together. They are given up together, once each
 * that still runs is stuck: what one of them waits for may come from another.
 */
final class RunningCalls {

  private final Map<Integer, StepCall.Running> running = new LinkedHashMap<>();
  private final BiConsumer<Integer, StepAttempt> ended;

  /**
   * Starts the calls.
   *
   * @param calls by the index of their step
   * @param ended is told the step and its attempt as soon as its call has ended
   */
  RunningCalls(Map<Integer, StepCall> calls, BiConsumer<Integer, StepAttempt> ended) {
    this.ended = ended;
    calls.forEach((step, call) -> running.put(step, call.start()));
  }

  /** Waits for the last call to end. */
  void await() {
    while (!running.isEmpty()) {
      if (awaitAny()) {
        end(call -> call.pending().isDone(), StepCall.Running::attempt);
      } else if (isStuck()) {
        end(call -> true, StepCall.Running::givenUp);
      }
    }
  }

  /** Returns false if no call has ended until it is time to look at the nodes. */
  private boolean awaitAny() {
    CompletableFuture<?>[] pending =
        running.values().stream()
            .map(StepCall.Running::pending)
            .toArray(CompletableFuture<?>[]::new);
    try {
      CompletableFuture.anyOf(pending).get(lookAfterNanos(), TimeUnit.NANOSECONDS);
      return true;
    } catch (TimeoutException stillPending) {
      return false;
    } catch (ExecutionException e) {
      throw e.getCause() instanceof InfrastructureException known
          ? known
          : new InfrastructureException("control call", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InfrastructureException("case: interrupted", e);
    }
  }

  private long lookAfterNanos() {
    return running.values().stream()
        .mapToLong(one -> one.call().timer().lookAfterNanos())
        .min()
        .orElseThrow();
  }

  private boolean isStuck() {
    return running.values().stream().allMatch(one -> one.call().timer().isStuck());
  }

  private void end(Predicate<StepCall.Running> which, Function<StepCall.Running, StepAttempt> how) {
    for (Map.Entry<Integer, StepCall.Running> entry : List.copyOf(running.entrySet())) {
      if (which.test(entry.getValue())) {
        running.remove(entry.getKey());
        ended.accept(entry.getKey(), how.apply(entry.getValue()));
      }
    }
  }
}
