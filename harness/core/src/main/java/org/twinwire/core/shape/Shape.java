package org.twinwire.core.shape;

/**
 * One thing the tap can do to a direction of a connection. Offsets count the bytes of that
 * direction from its first byte on.
 */
public sealed interface Shape {

  /** Holds the direction until it is quiet for {@code quietMillis}, then writes all at once. */
  record Glue(long quietMillis) implements Shape {}

  /**
   * Holds what ends at {@code offset} until a byte beyond it has come, then writes both at once;
   * lets go without it after {@code quietMillis} of silence.
   */
  record GlueAt(long offset, long quietMillis) implements Shape {}

  /** Writes of {@code size} bytes, {@code gapMicros} apart; {@code octet} is size 1. */
  record Split(int size, long gapMicros) implements Shape {}

  /** One write ends at {@code offset}, whatever was read; the next starts after a millisecond. */
  record SplitAt(long offset) implements Shape {}

  /** Every byte comes {@code millis} later, and up to {@code jitterMillis} more; order is kept. */
  record Delay(long millis, long jitterMillis) implements Shape {}

  /** At most so many bytes a second. */
  record Rate(long bytesPerSecond) implements Shape {}

  /** Nothing passes after {@code afterBytes}; the side that sends is not read any more. */
  record Stall(long afterBytes) implements Shape {}

  /** Both directions end once {@code afterBytes} have passed this one. */
  record Cut(long afterBytes, How how) implements Shape {}

  /** This direction ends with a FIN after {@code afterBytes}; the other goes on. */
  record HalfClose(long afterBytes) implements Shape {}

  /** How a connection is cut. */
  enum How {
    FIN,
    RST
  }
}
