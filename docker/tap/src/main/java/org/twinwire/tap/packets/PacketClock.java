package org.twinwire.tap.packets;

import java.util.concurrent.Future;

/** What a flow of packets needs of its surroundings. All on the event loop. */
public interface PacketClock {

  /** The step of the script that runs, or -1. */
  int step();

  /** Runs an action on the event loop after a while. */
  Future<?> after(long nanos, Runnable action);
}
