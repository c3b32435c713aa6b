package org.twinwire.wire.noise;

import java.util.random.RandomGenerator;
import org.apache.tuweni.bytes.Bytes;

/** Gives the bytes it was made with, in their order. */
final class SetBytes implements RandomGenerator {

  private Bytes left;

  SetBytes(Bytes... bytes) {
    this.left = Bytes.concatenate(bytes);
  }

  @Override
  public void nextBytes(byte[] bytes) {
    System.arraycopy(left.toArrayUnsafe(), 0, bytes, 0, bytes.length);
    left = left.slice(bytes.length);
  }

  @Override
  public long nextLong() {
    throw new UnsupportedOperationException();
  }
}
