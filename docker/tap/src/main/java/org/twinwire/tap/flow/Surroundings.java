package org.twinwire.tap.flow;

import java.util.concurrent.Future;

/** What a shape needs of the direction it acts on. All on the event loop. */
public interface Surroundings {

  /** Most that a shape holds; about what a socket does. */
  int HELD_BYTES_MAX = 1024 * 1024;

  /** The step of the script that runs, or -1. */
  int step();

  /** The monotonic clock. */
  long nanos();

  /** Runs an action on the event loop after a while. */
  Future<?> after(long nanos, Runnable action);

  /** Bytes are kept back. May be said twice of the same. */
  void held(long from, long to);

  /** Bytes will never be written. */
  void dropped(long bytes);

  /** A bound was reached; {@code text} is {@code got (expected: bound)}. */
  void limitHit(String limit, String text);
}
