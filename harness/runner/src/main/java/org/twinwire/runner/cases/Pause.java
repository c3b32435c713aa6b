package org.twinwire.runner.cases;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.twinwire.runner.runtime.InfrastructureException;

/** Lets time pass: what a script asks for, and what a peer needs to let go of a session. */
final class Pause {

  private Pause() {}

  static void of(Duration time) {
    try {
      TimeUnit.NANOSECONDS.sleep(time.toNanos());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InfrastructureException("case: interrupted", e);
    }
  }
}
