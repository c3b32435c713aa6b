package org.twinwire.tap.flow;

import java.util.concurrent.TimeUnit;
import org.twinwire.tap.shape.Shape;
import org.twinwire.tap.shape.Trigger;

/** {@link Shape.Split} at work. What was read in two pieces never leaves in one. */
final class SplitStage extends QueueStage {

  private final int size;
  private final long gapNanos;
  private long nextNanos = Long.MIN_VALUE;

  SplitStage(Shape.Split split, Trigger trigger, Surroundings around, Outlet next) {
    super(trigger, around, next);
    this.size = split.size();
    this.gapNanos = TimeUnit.MICROSECONDS.toNanos(split.gapMicros());
  }

  @Override
  int size(int available, long from) {
    return Math.min(size, available);
  }

  @Override
  long departNanos(long earliest, int bytes) {
    return Math.max(earliest, nextNanos);
  }

  @Override
  void departed(long nowNanos, long departNanos, long to) {
    nextNanos = nowNanos + gapNanos;
  }
}
