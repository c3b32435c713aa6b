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
 * What a step came to when the script went on, and the call behind it if that was given up. The
 * call ends with its session; only then is it known which of its requests had been answered.
 *
 * @param pending outcomes of the call; completed when it was not given up
 */
record Played(List<Outcome> outcomes, boolean early, CompletableFuture<List<Outcome>> pending) {

  static Played of(List<Outcome> outcomes) {
    return new Played(outcomes, false, CompletableFuture.completedFuture(outcomes));
  }

  static Played givenUp(List<Outcome> soFar, CompletableFuture<List<Outcome>> pending) {
    return new Played(soFar, true, pending);
  }

  /** Outcomes once all sessions are closed: a given up request that had its answer keeps it. */
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
      case Outcome.Done done -> done;
      case Outcome.TimedOut late -> outcomes.get(index);
      case Outcome.Disconnected closed -> outcomes.get(index);
      case Outcome.Refused gone -> outcomes.get(index);
      case Outcome.Unsupported no -> no;
    };
  }
}
