package org.twinwire.refnode.behaviour;

import java.time.Duration;

/** A message that was handed to a stream of a muxer and is not written yet. */
public interface OutgoingMessage {

  /** Whether its stream has bytes that wait for the peer to take more. */
  boolean isCongested();

  /** Writes it, unless the stream is over, and sends all that was written. */
  void write();

  /** Forgets it; nothing of it is ever written. */
  void drop();

  /** Does something else after a while. */
  void later(Duration delay, Runnable step);
}
