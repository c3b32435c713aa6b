package org.twinwire.tap.flow;

import java.util.concurrent.TimeUnit;
import org.twinwire.tap.shape.Shape;
import org.twinwire.tap.shape.Trigger;

/** {@link Shape.SplitAt} at work. */
final class SplitAtStage extends QueueStage {

  /** Long enough for a reader on the same machine to have read what came before. */
  private static final long GAP_NANOS = TimeUnit.MILLISECONDS.toNanos(1);

  private final long offset;
  private long nextNanos = Long.MIN_VALUE;

  SplitAtStage(Shape.SplitAt split, Trigger trigger, Surroundings around, Outlet next) {
    super(trigger, around, next);
    this.offset = split.offset();
  }

  @Override
  int size(int available, long from) {
    long before = offset - from;
    return before > 0 && before < available ? (int) before : available;
  }

  @Override
  long departNanos(long earliest, int bytes) {
    return Math.max(earliest, nextNanos);
  }

  @Override
  void departed(long nowNanos, long departNanos, long to) {
    if (to == offset) {
      nextNanos = nowNanos + GAP_NANOS;
    }
  }
}
