package org.twinwire.runner.run;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ctrl-C: the run is told to stop, its thread is woken, and the JVM waits until the report of what
 * there is has been written. Closing says that it has.
 */
final class StopHook implements AutoCloseable {

  /** Longer than the writing of any report takes. */
  private static final long WAIT_SECONDS = 20;

  private final CountDownLatch written = new CountDownLatch(1);
  private final Thread hook;

  private StopHook(Run run, Thread worker) {
    this.hook = new Thread(() -> stop(run, worker), "stop-run");
  }

  /** The calling thread is the one that gets woken. */
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
