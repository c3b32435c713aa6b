package org.twinwire.runner.cases;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.twinwire.core.trace.Outcome;

/**
 * The outcomes of a step when the script went on, and its call, which is still pending if the step
 * was given up. The call ends with its session; only then is it known which of its requests were
 * answered.
 *
 * @param pending outcomes of the call; completed if it was not given up
 */
record StepAttempt(
    List<Outcome> outcomes, boolean early, CompletableFuture<List<Outcome>> pending) {

  static StepAttempt of(List<Outcome> outcomes) {
    return new StepAttempt(outcomes, false, CompletableFuture.completedFuture(outcomes));
  }

  static StepAttempt givenUp(List<Outcome> soFar, CompletableFuture<List<Outcome>> pending) {
    return new StepAttempt(soFar, true, pending);
  }

  /**
   * Returns the outcomes once all sessions are closed. A request that was given up and had been
   * answered keeps its answer.
   */
  List<Outcome> settled(Duration limit) {
    return early ? corrected(limit) : outcomes;
  }

  private List<Outcome> corrected(Duration limit) {
    try {
      List<Outcome> known = pending.get(limit.toMillis(), TimeUnit.MILLISECONDS);
      return IntStream.range(0, outcomes.size()).mapToObj(i -> better(i, known.get(i))).toList();
    } catch (ExecutionException | TimeoutException e) {
      return outcomes;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return outcomes;
    } finally {
      pending.cancel(true);
    }
  }

  private Outcome better(int index, Outcome known) {
    return switch (known) {
      case Outcome.Answered answered -> answered;
      case Outcome.Connected connected -> connected;
      case Outcome.Found found -> found;
      case Outcome.Replied replied -> replied;
      case Outcome.Done done -> done;
      case Outcome.TimedOut late -> outcomes.get(index);
      case Outcome.Disconnected closed -> outcomes.get(index);
      case Outcome.Refused gone -> outcomes.get(index);
      case Outcome.Unsupported no -> no;
    };
  }
}
