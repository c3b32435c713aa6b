package org.twinwire.tap.relay;

import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Runs things on the event loop after a while. A thread of its own waits: the event loop counts in
 * whole milliseconds, which is too coarse for the gap between two bytes.
 */
final class Timer implements AutoCloseable {

  private final Executor loop;
  private final ScheduledThreadPoolExecutor waits;

  Timer(Executor loop) {
    this.loop = loop;
    this.waits =
        new ScheduledThreadPoolExecutor(
            1, task -> Thread.ofPlatform().daemon().name("tap-timer").unstarted(task));
    waits.setRemoveOnCancelPolicy(true);
  }

  Future<?> after(long nanos, Runnable action) {
    return waits.schedule(() -> loop.execute(action), nanos, TimeUnit.NANOSECONDS);
  }

  @Override
  public void close() {
    waits.shutdownNow();
  }
}
