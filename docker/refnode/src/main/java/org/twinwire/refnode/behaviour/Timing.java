package org.twinwire.refnode.behaviour;

import java.time.Duration;

/**
 * How long a node takes, and lets others take.
 *
 * @param readPause how long its application is busy before each read of a stream
 * @param statusTimeout how long a peer may take to send its Status
 */
public record Timing(Duration readPause, Duration statusTimeout) {

  Timing withReadPause(Duration other) {
    return new Timing(other, statusTimeout);
  }

  Timing withStatusTimeout(Duration other) {
    return new Timing(readPause, other);
  }
}
