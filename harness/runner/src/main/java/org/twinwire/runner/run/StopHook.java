package org.twinwire.runner.run;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Handles Ctrl-C: stops the run, interrupts its thread, and makes the JVM wait until the report of
 * the results so far is written. Closing it signals that the report is written.
 */
final class StopHook implements AutoCloseable {

  /** Longer than writing any report takes. */
  private static final long WAIT_SECONDS = 20;

  private final CountDownLatch written = new CountDownLatch(1);
  private final Thread hook;

  private StopHook(Run run, Thread worker) {
    this.hook = new Thread(() -> stop(run, worker), "stop-run");
  }

  /** Installs a hook that interrupts the calling thread. */
  static StopHook install(Run run) {
    StopHook made = new StopHook(run, Thread.currentThread());
    Runtime.getRuntime().addShutdownHook(made.hook);
    return made;
  }

  private void stop(Run run, Thread worker) {
    run.stop("stopped by a signal");
    worker.interrupt();
    try {
      if (!written.await(WAIT_SECONDS, TimeUnit.SECONDS)) {
        System.err.println("twinwire: the report was not written in time");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    written.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException alreadyStopping) {
      assert written.getCount() == 0 : alreadyStopping;
    }
  }
}
