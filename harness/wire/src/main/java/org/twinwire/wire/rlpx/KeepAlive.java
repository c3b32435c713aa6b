package org.twinwire.wire.rlpx;

import io.netty.handler.timeout.IdleStateHandler;
import java.util.concurrent.TimeUnit;

/** When to ask whether the peer is still there. */
final class KeepAlive {
  /** Seconds without a byte before a Ping (go-ethereum, p2p/peer.go, pingInterval). */
  static final int PING_SECONDS = 15;

  /** Seconds without a byte before the end (go-ethereum, p2p/transport.go, frameReadTimeout). */
  static final int SILENCE_SECONDS = 2 * PING_SECONDS;

  private KeepAlive() {}

  /** Tells of silence after {@link #PING_SECONDS}, then again after as long. */
  static IdleStateHandler handler() {
    return new IdleStateHandler(PING_SECONDS, 0, 0, TimeUnit.SECONDS);
  }
}
