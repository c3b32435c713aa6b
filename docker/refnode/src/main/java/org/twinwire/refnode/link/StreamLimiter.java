package org.twinwire.refnode.link;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;

/** Limits the number of new streams within any second. */
final class StreamLimiter {

  private static final long SECOND_NANOS = Duration.ofSeconds(1).toNanos();

  private final int perSecond;
  private final Queue<Long> admitted = new ArrayDeque<>();

  StreamLimiter(int perSecond) {
    this.perSecond = perSecond;
  }

  /** Whether the stream that comes now is admitted. */
  boolean admits(long nowNanos) {
    while (!admitted.isEmpty() && nowNanos - admitted.element() >= SECOND_NANOS) {
      admitted.remove();
    }
    return admitted.size() < perSecond && admitted.add(nowNanos);
  }
}
