package org.twinwire.wire.mux;

import io.netty.buffer.ByteBuf;

/**
 * One stream of a {@link Muxer}. Everything happens on the connection's event loop and before the
 * call returns; nothing reaches the socket before {@link #flush()}, so that several calls and one
 * flush are one socket write.
 */
public interface MuxStream {

  /**
   * The initiator's role on the connection and the stream's place among those it opened, from 0,
   * such as {@code dialer-0}: the same text at both ends, and over every muxer.
   */
  String name();

  /** Whether this end opened the stream. */
  boolean openedHere();

  /** Sets who gets what arrives from now on. */
  void handler(StreamHandler handler);

  /**
   * Writes {@code data} as one frame, or as several where it exceeds the muxer's frame limit. Takes
   * ownership of {@code data}. Where the peer takes no more for now, the rest waits, up to a limit,
   * and so does what is written and closed behind it.
   *
   * @param placement told before the call returns, unless the data has to wait
   * @throws IllegalStateException after {@link #closeWrite()} or a reset by either end, or if more
   *     would wait than the limit
   */
  void write(ByteBuf data, Placement placement);

  /** The same for data nobody follows. */
  default void write(ByteBuf data) {
    write(data, Placement.UNTOLD);
  }

  /** How much of what was written waits for the peer to take more. */
  long waitingBytes();

  /** Sends all that was written on the connection. */
  void flush();

  /** Ends this end's direction, without a flush; a second call does nothing. */
  void closeWrite();

  /** Ends both directions at once, without a flush; does nothing if both are over. */
  void reset();
}
