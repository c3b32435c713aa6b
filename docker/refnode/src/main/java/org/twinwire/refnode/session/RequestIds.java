package org.twinwire.refnode.session;

import java.util.concurrent.atomic.AtomicLong;
import org.apache.tuweni.units.bigints.UInt64;

/** Ids for requests that come without one: 1, 2, 3 and so on since the last reset. */
public final class RequestIds {

  private final AtomicLong last = new AtomicLong();

  UInt64 next() {
    return UInt64.valueOf(last.incrementAndGet());
  }

  public void reset() {
    last.set(0);
  }
}
