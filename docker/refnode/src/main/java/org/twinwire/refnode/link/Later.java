package org.twinwire.refnode.link;

import io.netty.channel.EventLoop;
import io.netty.util.concurrent.Future;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Something to be done on the event loop after a while. Until then the loop keeps hold of it and of
 * all it refers to, so who needs it no more cancels it.
 */
public final class Later {

  private static final Logger LOG = LoggerFactory.getLogger(Later.class);

  private final Future<?> scheduled;

  private Later(Future<?> scheduled) {
    this.scheduled = scheduled;
  }

  public static Later run(EventLoop loop, Duration after, Runnable step) {
    return new Later(loop.schedule(() -> guarded(step), after.toNanos(), TimeUnit.NANOSECONDS));
  }

  /** Forgets it; does nothing once it has run. */
  public void cancel() {
    scheduled.cancel(false);
  }

  private static void guarded(Runnable step) {
    try {
      step.run();
    } catch (RuntimeException bug) {
      LOG.error("timer", bug);
    }
  }
}
