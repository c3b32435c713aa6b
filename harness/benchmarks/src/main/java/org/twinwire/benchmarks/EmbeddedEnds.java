package org.twinwire.benchmarks;

import io.netty.buffer.ByteBuf;
import io.netty.channel.embedded.EmbeddedChannel;

/** Two ends of a connection without sockets. */
record EmbeddedEnds(EmbeddedChannel dialer, EmbeddedChannel listener) {

  /** Moves bytes both ways until none are left. */
  void exchange() {
    while (move(dialer, listener) | move(listener, dialer)) {}
  }

  private static boolean move(EmbeddedChannel from, EmbeddedChannel to) {
    boolean any = false;
    for (ByteBuf next = from.readOutbound(); next != null; next = from.readOutbound()) {
      to.writeInbound(next);
      any = true;
    }
    return any;
  }
}
