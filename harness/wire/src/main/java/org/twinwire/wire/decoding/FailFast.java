package org.twinwire.wire.decoding;

import io.netty.buffer.ByteBuf;

/**
 * Ends a decoder with its first error: nobody knows where the next frame begins behind a broken
 * one, and Netty goes on calling a decoder that has thrown. One for each decoder; event loop only.
 */
public final class FailFast {

  private boolean broken;

  /**
   * Runs one step of decoding. Once a step has thrown, skips all bytes instead.
   *
   * @param in what the step reads from
   */
  public void decode(ByteBuf in, Runnable step) {
    if (broken) {
      in.skipBytes(in.readableBytes());
      return;
    }
    broken = true;
    step.run();
    broken = false;
  }
}
