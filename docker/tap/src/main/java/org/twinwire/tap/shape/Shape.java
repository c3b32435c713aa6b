package org.twinwire.tap.shape;

/**
 * One thing the tap can do to a direction of a connection. Offsets count the bytes of that
 * direction from its first byte on.
 */
public sealed interface Shape {

  /** Holds the direction until it is quiet for {@code quietMillis}, then writes all at once. */
  record Glue(long quietMillis) implements Shape {
    public Glue {
      Bound.atLeast("quietMillis", quietMillis, 1);
    }
  }

  /**
   * Holds what ends at {@code offset} until a byte beyond it has come, then writes both at once;
   * lets go without it after {@code quietMillis} of silence.
   */
  record GlueAt(long offset, long quietMillis) implements Shape {
    public GlueAt {
      Bound.atLeast("offset", offset, 1);
      Bound.atLeast("quietMillis", quietMillis, 1);
    }
  }

  /** Writes of {@code size} bytes, {@code gapMicros} apart. */
  record Split(int size, long gapMicros) implements Shape {
    public Split {
      Bound.atLeast("size", size, 1);
      Bound.atLeast("gapMicros", gapMicros, 0);
    }
  }

  /** One write ends at {@code offset}, whatever was read; the next starts after a millisecond. */
  record SplitAt(long offset) implements Shape {
    public SplitAt {
      Bound.atLeast("offset", offset, 1);
    }
  }

  /** Every byte comes {@code millis} later, and up to {@code jitterMillis} more; order is kept. */
  record Delay(long millis, long jitterMillis) implements Shape {
    public Delay {
      Bound.atLeast("millis", millis, 0);
      Bound.atLeast("jitterMillis", jitterMillis, 0);
    }
  }

  /** Forwards at most this number of bytes per second. */
  record Rate(long bytesPerSecond) implements Shape {
    public Rate {
      Bound.atLeast("bytesPerSecond", bytesPerSecond, 1);
    }
  }

  /** Nothing passes after {@code afterBytes}; the side that sends is not read any more. */
  record Stall(long afterBytes) implements Shape {
    public Stall {
      Bound.atLeast("afterBytes", afterBytes, 0);
    }
  }

  /** Both directions end once {@code afterBytes} have passed this one. */
  record Cut(long afterBytes, How how) implements Shape {
    public Cut {
      Bound.atLeast("afterBytes", afterBytes, 0);
    }
  }

  /** This direction ends with a FIN after {@code afterBytes}; the other goes on. */
  record HalfClose(long afterBytes) implements Shape {
    public HalfClose {
      Bound.atLeast("afterBytes", afterBytes, 0);
    }
  }

  /** How a connection is cut. */
  enum How {
    FIN,
    RST
  }
}
