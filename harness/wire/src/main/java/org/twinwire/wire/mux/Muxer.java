package org.twinwire.wire.mux;

import java.util.function.Consumer;

/**
 * Carries many streams on one connection. Every method belongs on the connection's event loop and
 * acts before it returns; called from elsewhere it throws {@link IllegalStateException}.
 */
public interface Muxer {

  /**
   * Opens a stream and writes its opening frame, without a flush. The caller sets the stream's
   * handler before it returns to the event loop.
   *
   * @throws IllegalStateException if the connection is closed or has too many streams, or the peer
   *     takes none
   */
  MuxStream open();

  /**
   * Sets who takes the streams the peer opens. The acceptor is called while the opening frame is
   * read and sets the stream's handler before it returns. Without an acceptor such streams are
   * reset.
   */
  void onInbound(Consumer<MuxStream> acceptor);

  /** Whether the protocol has pings. */
  boolean hasPings();

  /**
   * Writes a ping, without a flush; {@link PingAnswered} tells of its answer.
   *
   * @param value 32 bits that the answer repeats
   * @throws IllegalStateException if the protocol has none
   */
  void ping(long value);

  /** Writes the muxer's word for an end in peace, if it has one, without a flush. */
  void goodbye();

  /**
   * Says goodbye, sends what was written and closes the connection; open streams see a reset. What
   * waits for the peer to take more is dropped.
   */
  void close();
}
