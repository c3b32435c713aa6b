package org.twinwire.runner.run;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.twinwire.core.plan.PlannedComparison;
import org.twinwire.core.results.Comparison;

/**
 * Plays the plan of a run in its order, several comparisons at a time, and does not wait until
 * somebody asks for a result. Closing it ends what is being played.
 */
public final class Ahead implements AutoCloseable {

  private final ExecutorService threads;
  private final List<Place> places;

  private Ahead(Run run, ExecutorService threads) {
    this.threads = threads;
    this.places = run.plan().stream().map(planned -> place(run, planned)).toList();
  }

  /** Starts to play, {@code atOnce} comparisons at a time. */
  static Ahead of(Run run, int atOnce) {
    return new Ahead(
        run,
        Executors.newFixedThreadPool(
            atOnce, Thread.ofPlatform().daemon().name("play-", 1).factory()));
  }

  private Place place(Run run, PlannedComparison planned) {
    CompletableFuture<PlannedComparison> settled = new CompletableFuture<>();
    return new Place(settled, threads.submit(() -> play(run, planned, settled)));
  }

  private static Optional<Comparison> play(
      Run run, PlannedComparison planned, CompletableFuture<PlannedComparison> settled) {
    try {
      settled.complete(run.settled(planned));
      return run.isLost(planned) ? Optional.empty() : Optional.of(run.execute(planned));
    } catch (RuntimeException e) {
      settled.completeExceptionally(e);
      throw e;
    }
  }

  /**
   * Waits until a comparison begins, and returns it with the eth version that it is played with.
   *
   * @param index in the plan
   * @throws RunStoppedException if the run is over before
   */
  public PlannedComparison settled(int index) {
    return result(places.get(index).settled());
  }

  /**
   * Waits until a comparison is judged; empty if its undriven node is unfit, which another
   * comparison has reported.
   *
   * @param index in the plan
   * @throws RunStoppedException if the run is over before
   */
  public Optional<Comparison> judged(int index) {
    return result(places.get(index).judged());
  }

  /**
   * Waits until the whole plan is played.
   *
   * @throws RunStoppedException if the run is over before
   */
  void await() {
    places.forEach(place -> result(place.judged()));
  }

  private static <T> T result(Future<T> future) {
    try {
      return future.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException known
          ? known
          : new IllegalStateException("a comparison was not played", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RunStoppedException("interrupted");
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
    threads.close();
  }

  private record Place(
      CompletableFuture<PlannedComparison> settled, Future<Optional<Comparison>> judged) {}
}
