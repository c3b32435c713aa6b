package org.twinwire.guard.sample.second;

import org.twinwire.guard.sample.first.First;

/** The other half. */
public interface Second {
  First first();
}
