package org.twinwire.core.consistency;

import org.twinwire.core.trace.Event;
import org.twinwire.core.trace.EventCodec;

/**
 * An event that contradicts the other events of its node.
 *
 * @param got what it states
 * @param expected what the node contract requires instead
 */
record Contradiction(Event event, String got, String expected) {

  /** Returns one line for a person. */
  public String text() {
    return "event %d, %s: %s (expected: %s)"
        .formatted(event.seq(), EventCodec.typeOf(event), got, expected);
  }
}
