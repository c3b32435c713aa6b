package org.twinwire.benchmarks;

import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A benchmark for a header, a full frame and a large answer; microseconds for one message. Each
 * message is timed, so that the fastest tenth tells of the code and not of what else runs.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
public abstract class Sized {

  /** Bytes of the payload. */
  @Param({"600", "16384", "1048576"})
  public int size;

  /** Returns bytes of which about half can be compressed away, like those of a block. */
  protected final byte[] payload() {
    return payload(size);
  }

  /** Returns the bytes that every benchmark of this size uses. */
  static byte[] payload(int size) {
    byte[] payload = new byte[size];
    Random random = new Random(size);
    byte[] block = new byte[32];
    for (int at = 0; at < size; at += 2 * block.length) {
      random.nextBytes(block);
      System.arraycopy(block, 0, payload, at, Math.min(block.length, size - at));
    }
    return payload;
  }
}
