package org.twinwire.refnode.sync;

import java.time.Duration;

/**
 * How much is fetched at the same time.
 *
 * @param segments that are held, each with a request under way
 * @param blocks of one segment
 * @param timeout of one request, which then is sent again
 */
public record Pace(int segments, int blocks, Duration timeout) {

  /** Four segments of 128 blocks (go-ethereum, MaxBlockFetch). */
  public static Pace usual(Duration timeout) {
    return new Pace(4, 128, timeout);
  }
}
