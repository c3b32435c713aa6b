package org.twinwire.refnode.link;

import io.netty.channel.EventLoop;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Something to be done on the event loop after a while. Cannot be taken back: it looks first. */
public final class Later {

  private static final Logger LOG = LoggerFactory.getLogger(Later.class);

  private Later() {}

  @SuppressWarnings("FutureReturnValueIgnored") // a failure is logged, and nobody waits
  public static void run(EventLoop loop, Duration after, Runnable step) {
    loop.schedule(() -> guarded(step), after.toNanos(), TimeUnit.NANOSECONDS);
  }

  private static void guarded(Runnable step) {
    try {
      step.run();
    } catch (RuntimeException bug) {
      LOG.error("timer", bug);
    }
  }
}
