package org.twinwire.tap.flow;

import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.twinwire.tap.shape.Shape;
import org.twinwire.tap.shape.Trigger;

/** {@link Shape.Delay} at work. The end is delayed as well. */
final class DelayStage extends QueueStage {

  private final long delayNanos;
  private final long jitterNanos;
  private final RandomGenerator random;

  DelayStage(
      Shape.Delay delay,
      Trigger trigger,
      RandomGenerator random,
      Surroundings around,
      Outlet next) {
    super(trigger, around, next);
    this.delayNanos = TimeUnit.MILLISECONDS.toNanos(delay.millis());
    this.jitterNanos = TimeUnit.MILLISECONDS.toNanos(delay.jitterMillis());
    this.random = random;
  }

  @Override
  long dueNanos(long nowNanos) {
    return nowNanos + delayNanos + random.nextLong(jitterNanos + 1);
  }
}
