package org.twinwire.core.trace;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Fails once more bytes than allowed were read. */
final class BoundedInput extends FilterInputStream {

  private final long max;
  private long left;

  BoundedInput(InputStream in, long max) {
    super(in);
    this.max = max;
    this.left = max;
  }

  @Override
  public int read() throws IOException {
    int value = in.read();
    count(value < 0 ? 0 : 1);
    return value;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int got = in.read(bytes, offset, length);
    count(Math.max(got, 0));
    return got;
  }

  private void count(int got) throws IOException {
    left -= got;
    if (left < 0) {
      throw new IOException("more than %d bytes (expected: at most that)".formatted(max));
    }
  }
}
