package org.twinwire.guard.sample.first;

import org.twinwire.guard.sample.second.Second;

/** One half of a cycle. */
public interface First {
  Second second();
}
