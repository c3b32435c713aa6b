package org.twinwire.runner.cases;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.twinwire.runner.runtime.InfrastructureException;

/** Pauses: for a script's wait, or for a peer that needs time to release a session. */
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
