package org.twinwire.refnode.behaviour;

import java.time.Duration;

/**
 * How long a node takes, and lets others take.
 *
 * @param readPause how long its application is busy before each read of a stream
 * @param statusTimeout how long a peer may take to send its Status
 * @param syncTimeout how long a peer may take to answer a request of a sync, which then is sent
 *     again
 */
public record Timing(Duration readPause, Duration statusTimeout, Duration syncTimeout) {

  Timing withReadPause(Duration other) {
    return new Timing(other, statusTimeout, syncTimeout);
  }

  Timing withStatusTimeout(Duration other) {
    return new Timing(readPause, other, syncTimeout);
  }

  Timing withSyncTimeout(Duration other) {
    return new Timing(readPause, statusTimeout, other);
  }
}
