package org.twinwire.core.shape;

/**
 * One thing the tap can do to a direction of a connection. Offsets count the bytes of that
 * direction from its first byte.
 */
public sealed interface Shape {

  /** Holds the direction until it is quiet for {@code quietMillis}, then writes all at once. */
  record Glue(long quietMillis) implements Shape {}

  /**
   * Holds the bytes up to {@code offset} until a byte after it arrives, then writes both at once;
   * releases them without it after {@code quietMillis} of silence.
   */
  record GlueAt(long offset, long quietMillis) implements Shape {}

  /** Writes of {@code size} bytes, {@code gapMicros} apart; {@code octet} is size 1. */
  record Split(int size, long gapMicros) implements Shape {}

  /** One write ends at {@code offset}, whatever was read; the next starts after a millisecond. */
  record SplitAt(long offset) implements Shape {}

  /** Delays every byte by {@code millis} and up to {@code jitterMillis} more; keeps the order. */
  record Delay(long millis, long jitterMillis) implements Shape {}

  /** Passes at most this many bytes per second. */
  record Rate(long bytesPerSecond) implements Shape {}

  /** Passes nothing after {@code afterBytes} and stops reading from the sender. */
  record Stall(long afterBytes) implements Shape {}

  /** Ends both directions once {@code afterBytes} have passed in this one. */
  record Cut(long afterBytes, How how) implements Shape {}

  /** Ends this direction with a FIN after {@code afterBytes}; the other continues. */
  record HalfClose(long afterBytes) implements Shape {}

  /**
   * Does something to chosen packets of discovery (UDP); the bytes of connections pass unchanged.
   *
   * @param millis of a delay; otherwise 0
   */
  record Packets(PacketEffect effect, PacketSelection which, long millis) implements Shape {}

  /** How a connection is cut. */
  enum How {
    FIN,
    RST
  }
}
