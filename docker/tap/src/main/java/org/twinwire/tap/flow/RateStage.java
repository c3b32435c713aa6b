package org.twinwire.tap.flow;

import java.util.concurrent.TimeUnit;
import org.twinwire.tap.shape.Shape;
import org.twinwire.tap.shape.Trigger;

/** {@link Shape.Rate} at work: bytes leave once the line has had the time to carry them. */
final class RateStage extends QueueStage {

  private static final long NANOS = TimeUnit.SECONDS.toNanos(1);
  private static final long WRITES_PER_SECOND = 200;
  private static final long WRITE_BYTES_MAX = 64 * 1024;

  private final long bytesPerSecond;
  private final int writeBytes;
  private long freeNanos = Long.MIN_VALUE;

  RateStage(Shape.Rate rate, Trigger trigger, Surroundings around, Outlet next) {
    super(trigger, around, next);
    this.bytesPerSecond = rate.bytesPerSecond();
    this.writeBytes = (int) Math.clamp(bytesPerSecond / WRITES_PER_SECOND, 1, WRITE_BYTES_MAX);
  }

  @Override
  int size(int available, long from) {
    return Math.min(writeBytes, available);
  }

  @Override
  long departNanos(long earliest, int size) {
    return Math.max(earliest, freeNanos) + size * NANOS / bytesPerSecond;
  }

  @Override
  void departed(long nowNanos, long departNanos, long to) {
    freeNanos = departNanos;
  }
}
